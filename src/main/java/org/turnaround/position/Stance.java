package org.turnaround.position;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** How somebody stands to a proposition at a date. Silence is never an answer, and says nothing about a stance. */
public enum Stance implements Coded {
    AGREES("Said, wrote or signed words that can only be read as agreement"),
    DISAGREES("Said, wrote or signed words that can only be read as disagreement"),
    MIXED("Agreed with a part, set a condition, or answered without a yes or no"),
    DECLINED("Said, in words that the record holds, that they would not say"),
    NO_RESPONSE("Was asked and no answer is on the record"),
    NOT_COLLECTED("Neither words on it nor an act that itself says it are held; says nothing about a stance");

    @EnumeratedValue
    private final String code = code();

    private final String definition;

    Stance(String definition) {
        this.definition = definition;
    }

    @Override
    public String label() {
        return this == DECLINED ? "Declined to say" : Coded.super.label();
    }

    @Override
    public String definition() {
        return this.definition;
    }

    public boolean isAnswer() {
        return this == AGREES || this == DISAGREES || this == MIXED;
    }
}
