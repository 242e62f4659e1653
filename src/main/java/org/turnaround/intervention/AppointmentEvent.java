package org.turnaround.intervention;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What happened to somebody in a post. */
public enum AppointmentEvent implements Coded {
    ANNOUNCED("announced"),
    NAMED("named"),
    APPOINTED("appointed"),
    ELECTED("elected"),
    STARTED("took up the post"),
    STOOD_DOWN("stood down"),
    ANNOUNCED_DEPARTURE("departure announced"),
    LEFT("left the post"),
    RESIGNED("resigned"),
    REDUNDANT("made redundant");

    @EnumeratedValue
    private final String code = code();

    private final String label;

    AppointmentEvent(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return this.label;
    }

    /** Somebody left, or is to. */
    public boolean isDeparture() {
        return switch (this) {
            case STOOD_DOWN, ANNOUNCED_DEPARTURE, LEFT, RESIGNED, REDUNDANT -> true;
            default -> false;
        };
    }
}
