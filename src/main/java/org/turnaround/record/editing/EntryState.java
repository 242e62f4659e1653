package org.turnaround.record.editing;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Who can see an entry. */
public enum EntryState implements Coded {
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

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** @throws IllegalArgumentException when there is no such state */
    public static EntryState of(String code) {
        return Coded.of(EntryState.class, code);
    }
}
