package org.turnaround.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.turnaround.record.SourceLine;

/**
 * What an inspection says of one area.
 *
 * @param area the code of an area of the inspection's framework
 * @param areaName the framework's name for it
 * @param parent the code of the area that this one is judged inside, or null
 * @param grade the code of the grade, or null where there is none
 * @param gradeLabel the framework's own words for the grade, or null
 * @param rank of the grade within its framework, 1 the best, or null
 * @param noGrade why there is no grade, or null
 * @param sources where this judgement was read, if elsewhere than the inspection as a whole
 */
public record JudgementRow(
        String area,
        String areaName,
        @Nullable String parent,
        boolean overall,
        @Nullable String grade,
        @Nullable String gradeLabel,
        @Nullable Integer rank,
        @Nullable String noGrade,
        @Nullable String note,
        List<SourceLine> sources) {

    /** The grade in the framework's words or, where there is none, why. */
    public String words() {
        if (this.gradeLabel != null) {
            return this.gradeLabel;
        }
        return this.noGrade == null ? "Not in the record" : StringUtils.capitalize(this.noGrade);
    }
}
