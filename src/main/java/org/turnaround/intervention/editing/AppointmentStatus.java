package org.turnaround.intervention.editing;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** For how long somebody has a post. */
enum AppointmentStatus implements Coded {
    PERMANENT("permanent", "Permanent"),
    INTERIM("interim", "Interim"),
    ACTING("acting", "Acting"),
    FIXED_TERM("fixed-term", "For a fixed term");

    @EnumeratedValue
    private final String code;

    private final String label;

    AppointmentStatus(String code, String label) {
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
