package org.turnaround.inspection;

import org.jspecify.annotations.Nullable;
import org.turnaround.council.Council;

/** A council in a list, with how it stands today; the grade is null where no inspection is on the record. */
public record CouncilLine(Council council, @Nullable CurrentGrade grade) {

    public GradeBand band() {
        return GradeBand.of(this.grade == null ? null : this.grade.gradeCode());
    }
}
