package org.turnaround.inspection;

import java.util.Arrays;
import java.util.Optional;

/** Whether a later inspection or visit still found it. */
public enum StillFound {
    YES("yes", "Yes", "Still found"),
    PARTLY("partly", "Partly", "Partly still found"),
    NO("no", "No", "No longer found");

    private final String code;
    private final String label;
    private final String words;

    StillFound(String code, String label, String words) {
        this.code = code;
        this.label = label;
        this.words = words;
    }

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
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
