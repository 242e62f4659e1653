package org.turnaround.survey.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Numbered;

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
}
