package org.turnaround.position;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** How somebody stands to a proposition at a date. Silence is never an answer, and says nothing about a stance. */
public enum Stance implements Coded {
    AGREES("agrees", "Agrees", "Said or signed something that can only be read as agreement"),
    DISAGREES("disagrees", "Disagrees", "Said or signed something that can only be read as disagreement"),
    MIXED("mixed", "Mixed", "Agreed with a part, set a condition, or answered without a yes or no"),
    DECLINED("declined", "Declined to say", "Was asked, or spoke on the matter, and did not say"),
    NO_RESPONSE("no-response", "No response", "Was asked and no answer is on the record");

    @EnumeratedValue
    private final String code;

    private final String label;
    private final String definition;

    Stance(String code, String label, String definition) {
        this.code = code;
        this.label = label;
        this.definition = definition;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    public String definition() {
        return this.definition;
    }

    public boolean isAnswer() {
        return this == AGREES || this == DISAGREES || this == MIXED;
    }

    /** @throws IllegalArgumentException when there is no such stance */
    public static Stance of(String code) {
        return Coded.of(Stance.class, code);
    }
}
