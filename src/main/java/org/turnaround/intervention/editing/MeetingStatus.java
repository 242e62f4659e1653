package org.turnaround.intervention.editing;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Whether people have met. */
enum MeetingStatus implements Coded {
    HELD("held", "Held"),
    ANNOUNCED("announced", "Announced");

    @EnumeratedValue
    private final String code;

    private final String label;

    MeetingStatus(String code, String label) {
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
