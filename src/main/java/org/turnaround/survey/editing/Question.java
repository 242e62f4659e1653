package org.turnaround.survey.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Numbered;
import org.turnaround.desk.form.Line;
import org.turnaround.desk.form.Ref;

/** A question of a survey. It keeps its number as long as it is there: answers hang on it. */
@Entity
class Question {

    @Id
    @Numbered
    private @Nullable Long id;

    private @Nullable String recordKey;
    private int position;
    private @Nullable String text;

    @Column(name = "proposition_id")
    private @Nullable Long proposition;

    @Formula("exists (select 1 from response r where r.question_id = id)")
    private boolean answered;

    boolean isOf(QuestionLine line) {
        return line().key().equals(line.key());
    }

    boolean isAnswered() {
        return this.answered;
    }

    int position() {
        return this.position;
    }

    void take(QuestionLine line, int at) {
        this.recordKey = line.key();
        this.position = at;
        this.text = line.text();
        this.proposition = line.proposition();
    }

    QuestionLine line() {
        return new QuestionLine(this.recordKey, this.text, this.proposition, null);
    }

    /**
     * A question of a survey.
     *
     * @param id what tells it from the others of its survey, however it is reworded: its first words, unless it has one
     * @param proposition the id of the proposition that an answer says something about, or null
     */
    record QuestionLine(
            @Ref("line-key") @Nullable String id,
            @NotBlank @Size(min = 2, max = 500) @Nullable String text,
            @Ref("any-proposition") @Nullable Long proposition,
            @Nullable Boolean remove)
            implements Line {

        QuestionLine {
            id = Line.keyOf(id, text);
        }

        @Override
        public String key() {
            return String.valueOf(this.id);
        }

        @Override
        public boolean isGone() {
            return Boolean.TRUE.equals(this.remove) || this.id == null;
        }
    }
}
