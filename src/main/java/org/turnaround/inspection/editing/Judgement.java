package org.turnaround.inspection.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Numbered;

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

    Judgement(JudgementLine line) {
        this.area = line.area();
    }

    /** For JPA. */
    protected Judgement() {}

    boolean isOf(JudgementLine line) {
        return Objects.equals(this.area, line.area());
    }

    void take(JudgementLine line) {
        this.grade = line.grade();
        this.noGrade = line.noGrade();
        this.note = line.note();
    }

    JudgementLine line() {
        return new JudgementLine(this.area, this.grade, this.noGrade, this.note);
    }
}
