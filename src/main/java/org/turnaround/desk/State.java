package org.turnaround.desk;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Who can see a thing. */
public enum State implements Coded {
    DRAFT("draft", "Draft"),
    PUBLISHED("published", "Published"),
    WITHDRAWN("withdrawn", "Withdrawn");

    @EnumeratedValue
    private final String code;

    private final String label;

    State(String code, String label) {
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
