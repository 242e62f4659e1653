package org.turnaround.inspection.editing;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Line;
import org.turnaround.desk.Ref;

/**
 * What an inspection says of one area; an area of which it says nothing has no judgement.
 *
 * @param area the id of an area of its framework
 * @param grade the id of a grade of its framework, or null
 * @param noGrade why there is none, or null
 */
record JudgementLine(
        @Ref("judgement-area") @Nullable Long area,
        @Ref("grade") @Nullable Long grade,
        @Size(max = 300) @Nullable String noGrade,
        @Size(max = 1000) @Nullable String note)
        implements Line {

    @Override
    public String key() {
        return String.valueOf(this.area);
    }

    @Override
    public boolean isGone() {
        return this.area == null || this.grade == null && this.noGrade == null && this.note == null;
    }
}
