package org.turnaround.desk;

import org.turnaround.shared.Coded;

/** What was done to a thing. */
public enum Verb implements Coded {
    MADE("Entered"),
    CHANGED("Changed"),
    PUBLISHED("Published"),
    WITHDRAWN("Withdrawn"),
    DISCARDED("Thrown away");

    private final String label;

    Verb(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
