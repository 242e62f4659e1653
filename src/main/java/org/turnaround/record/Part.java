package org.turnaround.record;

import org.turnaround.shared.Coded;

/** What a person or an organisation has to do with an entry, with the words that stand before the names. Lines name people in this order. */
public enum Part implements Coded {
    SPEAKER("speaker", "Said by"),
    PROMISED("promised", "Promised by"),
    APPOINTED("appointed", "Who"),
    CHAIRED("chaired", "Chaired by"),
    IN_CHARGE("in-charge", "In charge"),
    AUTHOR("author", "Written by"),
    ANSWERED("answered", "Answered by"),
    ASKED("asked", "Asked"),
    ATTENDED("attended", "There"),
    ON_BEHALF("on-behalf", "On behalf of"),
    SIGNATORY("signatory", "Signed or named"),
    REPLACED("replaced", "Following"),
    SUBJECT("subject", "About"),
    CALLER("caller", "Asked by"),
    CALLED_ON("called-on", "Asked of"),
    HOLDER("holder", "Held by");

    private final String code;
    private final String label;

    Part(String code, String label) {
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

    /** @throws IllegalArgumentException when there is no such part */
    public static Part of(String code) {
        return Coded.of(Part.class, code);
    }
}
