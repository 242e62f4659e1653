package org.turnaround.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * What an inspection of the whole service came to: its overall grade or, where its framework gives none, the lowest of the
 * area grades.
 *
 * @param framework the framework's short name
 * @param scale the codes of its grades, best first: grades are compared only on the same scale
 * @param grade a code of the scale, or null under a framework that gives no overall grade
 * @param lowest likewise of the lowest area, or null
 * @param mark where the grades were read, if not in Ofsted's own report, or null
 * @param date of publication or, where that is not known, the date the inspection stands under on the timeline
 */
public record Judged(
        long councilId,
        long inspectionId,
        String framework,
        List<String> scale,
        @Nullable String grade,
        @Nullable String gradeLabel,
        @Nullable String lowest,
        @Nullable String lowestLabel,
        @Nullable String mark,
        PartialDate date) {

    private static final String WORST = "inadequate";

    /** The overall grade in the framework's words or, where it gives none, that. */
    public String words() {
        return this.gradeLabel == null ? "No overall grade" : this.gradeLabel;
    }

    public boolean isInadequate() {
        return WORST.equals(this.grade);
    }

    /** Both have an overall grade, of the same scale. */
    public boolean isComparableWith(Judged other) {
        return this.grade != null && other.grade != null && this.scale.equals(other.scale);
    }

    public boolean isSameAs(Judged other) {
        return isComparableWith(other) && rank() == other.rank();
    }

    public boolean isBetterThan(Judged other) {
        return isComparableWith(other) && rank() < other.rank();
    }

    private int rank() {
        return this.scale.indexOf(this.grade);
    }

    public String url() {
        return "/inspections/" + this.inspectionId;
    }
}
