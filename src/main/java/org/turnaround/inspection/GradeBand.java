package org.turnaround.inspection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/** Today's grades, as councils are counted, filtered and put on the map by them. */
public enum GradeBand implements Coded {
    OUTSTANDING("outstanding", "Outstanding", "O"),
    GOOD("good", "Good", "G"),
    REQUIRES_IMPROVEMENT("requires-improvement", "Requires improvement", "RI"),
    INADEQUATE("inadequate", "Inadequate", "I"),
    NOT_KNOWN("not-judged", "No grade on the record", "–");

    private final String code;
    private final String label;
    private final String letters;

    GradeBand(String code, String label, String letters) {
        this.code = code;
        this.label = label;
        this.letters = letters;
    }

    @Override
    public String code() {
        return this.code;
    }

    public String label() {
        return this.label;
    }

    /** One or two letters, for the map. */
    public String letters() {
        return this.letters;
    }

    /** The band of a grade's code; one that is no longer given, or none, counts as not known. */
    static GradeBand of(@Nullable String gradeCode) {
        return coded(gradeCode).orElse(NOT_KNOWN);
    }

    static Optional<GradeBand> coded(@Nullable String code) {
        return Coded.find(GradeBand.class, code);
    }
}
