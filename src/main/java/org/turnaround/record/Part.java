package org.turnaround.record;

import org.turnaround.shared.Coded;

/** What a person or an organisation has to do with an entry, with the words that stand before the names. Lines name people in this order. */
public enum Part implements Coded {
    SPEAKER("Said by"),
    PROMISED("Promised by"),
    APPOINTED("Who"),
    CHAIRED("Chaired by"),
    IN_CHARGE("In charge"),
    AUTHOR("Written by"),
    ANSWERED("Answered by"),
    ASKED("Asked"),
    ATTENDED("There"),
    SAID_TO_ATTEND("Said to have been there"),
    ON_BEHALF("On behalf of"),
    SIGNATORY("Signed or named"),
    REPLACED("Following"),
    SUBJECT("About"),
    CALLER("Asked by"),
    CALLED_ON("Asked of"),
    HOLDER("Held by");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
