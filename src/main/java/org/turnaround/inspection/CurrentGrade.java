package org.turnaround.inspection;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * How a council stands: the overall judgement of its newest inspection of the whole service or, where its framework gives
 * none, the lowest of the area grades. Inspections of schools support, of children in care alone or of the local area say nothing about it.
 *
 * @param inspectionId its page is {@link #url()}
 * @param framework the framework's short name: {@code ILACS (2023)}; a grade means something only beside it
 * @param overallGiven whether the framework gives an overall grade
 * @param gradeCode a code of the framework's grades, {@code requires-improvement}, or null where no grade is known
 * @param gradeLabel the framework's own words, or why there is no grade; never empty
 * @param lowestAreaGrade a code of the framework's grades: the lowest that the council's own areas were given, or null
 * @param lowestLabel the framework's own words for it, or null
 * @param mark where the grades were read, if not in Ofsted's own report, or null
 * @param date of publication or, where that is not known, the date the inspection stands under on the timeline
 * @param dateIsPublication which of the two it is
 */
public record CurrentGrade(
        long councilId,
        String councilSlug,
        long inspectionId,
        String framework,
        @Nullable String gradeCode,
        String gradeLabel,
        boolean overallGiven,
        @Nullable String lowestAreaGrade,
        @Nullable String lowestLabel,
        @Nullable String mark,
        PartialDate date,
        boolean dateIsPublication) {

    public String url() {
        return "/inspections/" + this.inspectionId;
    }
}
