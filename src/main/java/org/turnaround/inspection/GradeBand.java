package org.turnaround.inspection;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/** Today's grades, as councils are counted, filtered and put on the map by them. */
public enum GradeBand implements Coded {
    OUTSTANDING("O"),
    GOOD("G"),
    REQUIRES_IMPROVEMENT("RI"),
    INADEQUATE("I"),
    NOT_JUDGED("–");

    private final String letters;

    GradeBand(String letters) {
        this.letters = letters;
    }

    @Override
    public String label() {
        return this == NOT_JUDGED ? "No grade on the record" : Coded.super.label();
    }

    /** One or two letters, for the map. */
    public String letters() {
        return this.letters;
    }

    /** The band of a grade's code; one that is no longer given, or none, counts as not known. */
    static GradeBand of(@Nullable String gradeCode) {
        return Coded.find(GradeBand.class, gradeCode).orElse(NOT_JUDGED);
    }
}
