package org.turnaround.intervention.editing;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** For how long somebody has a post. */
enum AppointmentStatus implements Coded {
    PERMANENT,
    INTERIM,
    ACTING,
    FIXED_TERM;

    @EnumeratedValue
    private final String code = code();

    @Override
    public String label() {
        return this == FIXED_TERM ? "For a fixed term" : Coded.super.label();
    }
}
