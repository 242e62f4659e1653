package org.turnaround.survey.editing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.turnaround.desk.Entry;
import org.turnaround.desk.Refused;

/** Questions that a publication put to named people. */
@Entity
@Table(name = "survey")
@DiscriminatorValue("survey")
class SurveyEntry extends Entry<SurveyForm> {

    @Embedded
    private SurveyFacts facts;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "survey_id", nullable = false, updatable = false)
    private List<Question> questions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "survey_asked", joinColumns = @JoinColumn(name = "survey_id"))
    @OrderBy("position")
    private List<AskedRow> asked = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SurveyEntry() {}

    @Override
    protected SurveyForm form() {
        return new SurveyForm(
                entry(),
                this.facts,
                this.questions.stream()
                        .sorted(Comparator.comparing(Question::position))
                        .map(Question::line)
                        .toList(),
                this.asked.stream().map(AskedRow::line).toList(),
                topics(),
                sources());
    }

    @Override
    protected void takeOwn(SurveyForm form) {
        this.facts = form.facts();
        takeQuestions(form.questions());
        List<AskedRow> next = new ArrayList<>();
        form.asked().forEach(line -> next.add(AskedRow.of(line, next.size())));
        if (!next.equals(this.asked)) {
            this.asked.clear();
            this.asked.addAll(next);
        }
    }

    private void takeQuestions(List<QuestionLine> lines) {
        List<Question> next = new ArrayList<>();
        lines.forEach(line -> next.add(this.questions.stream()
                .filter(there -> there.isOf(line))
                .findFirst()
                .orElseGet(Question::new)));
        if (this.questions.stream().anyMatch(there -> there.isAnswered() && !next.contains(there))) {
            throw new Refused("A question that was answered stays: take its answers away first");
        }
        for (int i = 0; i < next.size(); i++) {
            next.get(i).take(lines.get(i), i);
        }
        this.questions.retainAll(next);
        next.stream().filter(one -> !this.questions.contains(one)).forEach(this.questions::add);
    }
}
