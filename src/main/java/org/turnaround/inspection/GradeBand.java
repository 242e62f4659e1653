package org.turnaround.inspection;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/**
 * Today's grades, as councils are counted, filtered and put on the map by them. Where no overall grade is given any more,
 * the lowest area grade stands in, under a label of its own.
 */
public enum GradeBand implements Coded {
    OUTSTANDING("O"),
    GOOD("G"),
    REQUIRES_IMPROVEMENT("RI"),
    INADEQUATE("I"),
    LOWEST_OUTSTANDING("(O)"),
    LOWEST_GOOD("(G)"),
    LOWEST_REQUIRES_IMPROVEMENT("(RI)"),
    LOWEST_INADEQUATE("(I)"),
    NOT_JUDGED("–");

    private static final String LOWEST = "lowest-";

    private final String letters;

    GradeBand(String letters) {
        this.letters = letters;
    }

    @Override
    public String label() {
        if (this == NOT_JUDGED) {
            return "No grade on the record";
        }
        return isLowest() ? "Lowest area " + Coded.words(tone()).toLowerCase(Locale.UK) : Coded.super.label();
    }

    /** Whether it is an area's grade, since no overall one is given. */
    public boolean isLowest() {
        return code().startsWith(LOWEST);
    }

    /** The grade that it has its colour of. */
    public String tone() {
        return code().replace(LOWEST, "");
    }

    /** One or two letters, for the map. */
    public String letters() {
        return this.letters;
    }

    /** A grade that is no longer given, or none, counts as not known. */
    static GradeBand of(@Nullable CurrentGrade grade) {
        if (grade == null) {
            return NOT_JUDGED;
        }
        return Coded.find(GradeBand.class, grade.overallGiven() ? grade.gradeCode() : LOWEST + grade.lowestAreaGrade())
                .orElse(NOT_JUDGED);
    }
}
