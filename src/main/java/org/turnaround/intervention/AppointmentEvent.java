package org.turnaround.intervention;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** What happened to somebody in a post. */
public enum AppointmentEvent implements Coded {
    ANNOUNCED("announced", "announced"),
    NAMED("named", "named"),
    APPOINTED("appointed", "appointed"),
    ELECTED("elected", "elected"),
    STARTED("started", "took up the post"),
    STOOD_DOWN("stood-down", "stood down"),
    ANNOUNCED_DEPARTURE("announced-departure", "departure announced"),
    LEFT("left", "left the post"),
    RESIGNED("resigned", "resigned"),
    REDUNDANT("redundant", "made redundant");

    @EnumeratedValue
    private final String code;

    private final String label;

    AppointmentEvent(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return this.code;
    }

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

    /** @throws IllegalArgumentException when there is no such event */
    public static AppointmentEvent of(String code) {
        return Coded.of(AppointmentEvent.class, code);
    }
}
