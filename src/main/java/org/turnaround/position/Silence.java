package org.turnaround.position;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Why a recorded position is no answer. */
public enum Silence implements Coded {
    UNAVAILABLE("unavailable", "Unavailable"),
    NO_REPLY("no-reply", "No reply by the date"),
    DECLINED("declined", "Declined to say"),
    NOT_REACHED("not-reached", "Not reached");

    @EnumeratedValue
    private final String code;

    private final String label;

    Silence(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return this.code;
    }

    @Override
    public String label() {
        return this.label;
    }
}
