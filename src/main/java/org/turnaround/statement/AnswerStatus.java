package org.turnaround.statement;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What came of a call, when somebody last looked. */
public enum AnswerStatus implements Coded {
    ANSWERED("A later source shows what was done or said about it"),
    PARTLY("A later source shows an answer to a part of it"),
    NOT_ANSWERED("A later source shows that it was refused or let lie"),
    NO_EVIDENCE_FOUND("Somebody looked and found no source either way"),
    NOT_YET_ASSESSED("Nobody has looked for an answer");

    @EnumeratedValue
    private final String code = code();

    private final String definition;

    AnswerStatus(String definition) {
        this.definition = definition;
    }

    @Override
    public String label() {
        return this == PARTLY ? "Partly answered" : Coded.super.label();
    }

    @Override
    public String definition() {
        return this.definition;
    }

    /** Whether only a later source can show it. */
    public boolean needsSource() {
        return this == ANSWERED || this == PARTLY || this == NOT_ANSWERED;
    }
}
