package org.turnaround.statement;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What came of a promise, when somebody last looked. */
public enum CommitmentStatus implements Coded {
    NOT_YET_ASSESSED("not-yet-assessed", "Not yet assessed", "Nobody has looked for what came of it"),
    IN_PROGRESS("in-progress", "In progress", "Begun, and the time for it has not run out"),
    KEPT("kept", "Kept", "A later source shows that it was done"),
    PARTLY_KEPT("partly-kept", "Partly kept", "A later source shows that a part of it was done"),
    NOT_KEPT("not-kept", "Not kept", "A later source shows that it was not done"),
    OVERTAKEN("overtaken-by-events", "Overtaken by events", "Something else happened that left nothing to do"),
    CANNOT_BE_ASSESSED(
            "cannot-be-assessed",
            "Cannot be assessed",
            "It is so worded that no source could show it; the reason is given"),
    NO_EVIDENCE_FOUND(
            "no-evidence-found",
            "No evidence found",
            "Somebody looked and found no source either way; that does not mean it was broken");

    @EnumeratedValue
    private final String code;

    private final String label;
    private final String definition;

    CommitmentStatus(String code, String label, String definition) {
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

    /** Whether only a later source can show it. */
    public boolean needsSource() {
        return this == KEPT || this == PARTLY_KEPT || this == NOT_KEPT;
    }

    /** @throws IllegalArgumentException when there is no such outcome */
    public static CommitmentStatus of(String code) {
        return Coded.of(CommitmentStatus.class, code);
    }
}
