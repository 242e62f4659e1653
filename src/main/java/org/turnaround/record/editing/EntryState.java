package org.turnaround.record.editing;

import jakarta.persistence.EnumeratedValue;

/** Who can see an entry. */
public enum EntryState {
    DRAFT("draft", "Draft"),
    PUBLISHED("published", "Published"),
    WITHDRAWN("withdrawn", "Withdrawn");

    @EnumeratedValue
    private final String code;

    private final String label;

    EntryState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }
}
