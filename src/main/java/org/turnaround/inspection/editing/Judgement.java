package org.turnaround.inspection.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    @ElementCollection
    @CollectionTable(name = "judgement_source", joinColumns = @JoinColumn(name = "judgement_id"))
    @Column(name = "source_id")
    private Set<Long> sources = new LinkedHashSet<>();

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
        this.sources.retainAll(line.sources());
        this.sources.addAll(line.sources());
    }

    GradeLine line() {
        return new GradeLine(
                this.area,
                this.grade,
                this.noGrade,
                this.note,
                this.sources.stream().sorted().toList());
    }

    /**
     * What an inspection says of one area; an area of which it says nothing has no judgement.
     *
     * @param area the id of an area of its framework
     * @param grade the id of a grade of its framework, or null
     * @param noGrade why there is none, or null
     * @param sources those of the inspection that show this judgement
     */
    record GradeLine(
            @Ref("judgement-area") @Nullable Long area,
            @Ref("grade") @Nullable Long grade,
            @Size(max = 300) @Nullable String noGrade,
            @Size(max = 1000) @Nullable String note,
            @Ref("cited") List<Long> sources)
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
