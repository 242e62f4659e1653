package org.turnaround.statement;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** How much of what was said is on the record word for word. */
public enum Fidelity implements Coded {
    VERBATIM("verbatim", "Verbatim", "The speaker’s own words, whole"),
    FRAGMENT("fragment", "Fragment", "A few of the speaker’s own words; the rest is our summary"),
    REPORTED("reported", "Reported", "What the source says was said; the words themselves are not on the record");

    @EnumeratedValue
    private final String code;

    private final String label;
    private final String definition;

    Fidelity(String code, String label, String definition) {
        this.code = code;
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    @Override
    public String definition() {
        return this.definition;
    }

    /** @throws IllegalArgumentException when there is no such form */
    public static Fidelity of(String code) {
        return Coded.of(Fidelity.class, code);
    }
}
