package org.turnaround.position;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Why a recorded position is no answer. */
public enum Silence implements Coded {
    UNAVAILABLE("Unavailable"),
    NO_REPLY("No reply by the date"),
    DECLINED("Declined to say"),
    NOT_REACHED("Not reached");

    @EnumeratedValue
    private final String code = code();

    private final String label;

    Silence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }
}
