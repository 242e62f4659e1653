package org.turnaround.intervention.editing;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Whether a step was taken. */
enum InterventionStatus implements Coded {
    ISSUED("issued", "Issued"),
    PREPARED_NOT_ISSUED("prepared-not-issued", "Prepared, not issued");

    @EnumeratedValue
    private final String code;

    private final String label;

    InterventionStatus(String code, String label) {
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
