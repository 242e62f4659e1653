package org.turnaround.position;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Why a recorded position is no answer. */
public enum Silence implements Coded {
    UNAVAILABLE,
    NO_REPLY,
    DECLINED,
    NOT_REACHED;

    @EnumeratedValue
    private final String code = code();

    @Override
    public String label() {
        return NoAnswer.valueOf(name()).label();
    }
}
