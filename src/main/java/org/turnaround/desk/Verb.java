package org.turnaround.desk;

import org.turnaround.shared.Coded;

/** What was done to a thing. */
public enum Verb implements Coded {
    MADE("made", "Entered"),
    CHANGED("changed", "Changed"),
    PUBLISHED("published", "Published"),
    WITHDRAWN("withdrawn", "Withdrawn"),
    DISCARDED("discarded", "Thrown away");

    private final String code;
    private final String label;

    Verb(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }
}
