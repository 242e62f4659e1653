package org.turnaround.inspection;

import jakarta.persistence.EnumeratedValue;
import org.turnaround.shared.Coded;

/** Whether a later inspection or visit still found it. */
public enum StillFound implements Coded {
    YES("Still found"),
    PARTLY("Partly still found"),
    NO("No longer found");

    @EnumeratedValue
    private final String code = code();

    private final String words;

    StillFound(String words) {
        this.words = words;
    }

    /** As it stands beside a finding. */
    public String words() {
        return this.words;
    }
}
