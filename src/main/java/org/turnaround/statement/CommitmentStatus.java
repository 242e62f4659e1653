package org.turnaround.statement;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What came of a promise, when somebody last looked. */
public enum CommitmentStatus implements Coded {
    NOT_YET_ASSESSED("Nobody has looked for what came of it"),
    IN_PROGRESS("Begun, and the time for it has not run out"),
    KEPT("A later source shows that it was done"),
    PARTLY_KEPT("A later source shows that a part of it was done"),
    NOT_KEPT("A later source shows that it was not done"),
    OVERTAKEN_BY_EVENTS("Something else happened that left nothing to do"),
    CANNOT_BE_ASSESSED("It is so worded that no source could show it; the reason is given"),
    NO_EVIDENCE_FOUND("Somebody looked and found no source either way; that does not mean it was broken");

    @EnumeratedValue
    private final String code = code();

    private final String definition;

    CommitmentStatus(String definition) {
        this.definition = definition;
    }

    @Override
    public String definition() {
        return this.definition;
    }

    /** Whether only a later source can show it. */
    public boolean needsSource() {
        return this == KEPT || this == PARTLY_KEPT || this == NOT_KEPT;
    }
}
