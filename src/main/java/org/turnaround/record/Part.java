package org.turnaround.record;

import java.util.Arrays;

/** What a person has to do with an entry. The order is the order in which a line names people. */
public enum Part {
    SPEAKER("speaker", "said it"),
    PROMISED("promised", "promised it"),
    APPOINTED("appointed", "the person appointed or leaving"),
    CHAIRED("chaired", "chaired"),
    IN_CHARGE("in-charge", "in charge"),
    AUTHOR("author", "wrote it"),
    ANSWERED("answered", "answered"),
    ASKED("asked", "was asked"),
    ATTENDED("attended", "was there"),
    ON_BEHALF("on-behalf", "spoken for"),
    SIGNATORY("signatory", "signed or named as supporting"),
    REPLACED("replaced", "the predecessor"),
    SUBJECT("subject", "concerned");

    private final String code;
    private final String label;

    Part(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** @throws IllegalArgumentException when there is no such part */
    public static Part of(String code) {
        return Arrays.stream(values())
                .filter(part -> part.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + code));
    }
}
