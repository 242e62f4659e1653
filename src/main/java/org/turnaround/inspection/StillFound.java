package org.turnaround.inspection;

import jakarta.persistence.EnumeratedValue;
import java.util.Optional;
import org.turnaround.shared.Coded;

/** Whether a later inspection or visit still found it. */
public enum StillFound implements Coded {
    YES("yes", "Yes", "Still found"),
    PARTLY("partly", "Partly", "Partly still found"),
    NO("no", "No", "No longer found");

    @EnumeratedValue
    private final String code;

    private final String label;
    private final String words;

    StillFound(String code, String label, String words) {
        this.code = code;
        this.label = label;
        this.words = words;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** As it stands beside a finding. */
    public String words() {
        return this.words;
    }

    public static Optional<StillFound> of(String code) {
        return Coded.find(StillFound.class, code);
    }
}
