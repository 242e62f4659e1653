package org.turnaround.inspection.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Numbered;
import org.turnaround.desk.form.Line;
import org.turnaround.desk.form.Ref;

/** One judgement of an inspection. It keeps its number as long as its area is judged: citations hang on it. */
@Entity
class Judgement {

    @Id
    @Numbered
    private @Nullable Long id;

    @Column(name = "area_id", updatable = false)
    private @Nullable Long area;

    @Column(name = "grade_id")
    private @Nullable Long grade;

    private @Nullable String noGrade;
    private @Nullable String note;

    Judgement(GradeLine line) {
        this.area = line.area();
    }

    /** For JPA. */
    protected Judgement() {}

    boolean isOf(GradeLine line) {
        return Objects.equals(this.area, line.area());
    }

    void take(GradeLine line) {
        this.grade = line.grade();
        this.noGrade = line.noGrade();
        this.note = line.note();
    }

    GradeLine line() {
        return new GradeLine(this.area, this.grade, this.noGrade, this.note);
    }

    /**
     * What an inspection says of one area; an area of which it says nothing has no judgement.
     *
     * @param area the id of an area of its framework
     * @param grade the id of a grade of its framework, or null
     * @param noGrade why there is none, or null
     */
    record GradeLine(
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
}
