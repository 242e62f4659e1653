package org.turnaround.statement;

import org.turnaround.shared.Coded;

/** How much of what was said is on the record word for word. */
public enum StatementForm implements Coded {
    VERBATIM("verbatim", "Verbatim", "The speaker’s own words, whole"),
    FRAGMENT("fragment", "Fragment", "A few of the speaker’s own words; the rest is our summary"),
    REPORTED("reported", "Reported", "What the source says was said; the words themselves are not on the record");

    private final String code;
    private final String label;
    private final String definition;

    StatementForm(String code, String label, String definition) {
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

    public String definition() {
        return this.definition;
    }

    /** @throws IllegalArgumentException when there is no such form */
    public static StatementForm of(String code) {
        return Coded.of(StatementForm.class, code);
    }
}
