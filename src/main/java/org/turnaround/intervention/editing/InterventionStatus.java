package org.turnaround.intervention.editing;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Whether a step was taken. */
enum InterventionStatus implements Coded {
    ISSUED,
    PREPARED_NOT_ISSUED;

    @EnumeratedValue
    private final String code = code();

    @Override
    public String label() {
        return this == PREPARED_NOT_ISSUED ? "Prepared, not issued" : Coded.super.label();
    }
}
