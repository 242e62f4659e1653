package org.turnaround.intervention;

import java.util.Arrays;

/** What happened to somebody in a post. */
public enum AppointmentEvent {
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

    private final String code;
    private final String label;

    AppointmentEvent(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** @throws IllegalArgumentException when there is no such event */
    public static AppointmentEvent of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event of an appointment " + code));
    }
}
