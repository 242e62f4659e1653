package org.turnaround.statement;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** How much of what was said is on the record word for word. */
public enum Fidelity implements Coded {
    VERBATIM("The speaker’s own words, whole"),
    FRAGMENT("A few of the speaker’s own words; the rest is our summary"),
    REPORTED("What the source says was said; the words themselves are not on the record");

    @EnumeratedValue
    private final String code = code();

    private final String definition;

    Fidelity(String definition) {
        this.definition = definition;
    }

    @Override
    public String definition() {
        return this.definition;
    }
}
