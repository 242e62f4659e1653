package org.turnaround.statement;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What came of a call, when somebody last looked. */
public enum AnswerStatus implements Coded {
    ANSWERED("answered", "Answered", "A later source shows what was done or said about it"),
    PARTLY("partly", "Partly answered", "A later source shows an answer to a part of it"),
    NOT_ANSWERED("not-answered", "Not answered", "A later source shows that it was refused or let lie"),
    NO_EVIDENCE_FOUND("no-evidence-found", "No evidence found", "Somebody looked and found no source either way"),
    NOT_YET_ASSESSED("not-yet-assessed", "Not yet assessed", "Nobody has looked for an answer");

    @EnumeratedValue
    private final String code;

    private final String label;
    private final String definition;

    AnswerStatus(String code, String label, String definition) {
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

    /** Whether only a later source can show it. */
    public boolean needsSource() {
        return this == ANSWERED || this == PARTLY || this == NOT_ANSWERED;
    }

    /** @throws IllegalArgumentException when there is no such status */
    public static AnswerStatus of(String code) {
        return Coded.of(AnswerStatus.class, code);
    }
}
