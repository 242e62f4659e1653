package org.turnaround.survey.editing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Refused;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.entry.Who;
import org.turnaround.desk.form.Ref;
import org.turnaround.record.Part;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Questions that a publication put to named people. */
@Entity
@Table(name = "survey")
@DiscriminatorValue("survey")
class SurveyEntry extends FactualEntry<SurveyEntry.Form, SurveyEntry.Facts> {

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "survey_id", nullable = false, updatable = false)
    private List<Question> questions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "survey_asked", joinColumns = @JoinColumn(name = "survey_id"))
    @OrderBy("position")
    private List<AskedLine.Stored> asked = new ArrayList<>();

    @Override
    protected Form form() {
        return new Form(
                entry(),
                facts(),
                this.questions.stream()
                        .sorted(Comparator.comparing(Question::position))
                        .map(Question::line)
                        .toList(),
                this.asked.stream().map(AskedLine.Stored::line).toList(),
                topics(),
                sources());
    }

    @Override
    protected void takeOwn(Form form) {
        super.takeOwn(form);
        takeQuestions(form.questions());
        List<AskedLine.Stored> next = new ArrayList<>();
        form.asked().forEach(line -> next.add(AskedLine.Stored.of(line, next.size())));
        if (!next.equals(this.asked)) {
            this.asked.clear();
            this.asked.addAll(next);
        }
    }

    private void takeQuestions(List<Question.QuestionLine> lines) {
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
        replace(this.questions, next);
    }

    /** A survey as it is entered: an entry of the day on which it was sent. What came of it is entered answer by answer. */
    record Form(
            @Valid EntryFacts entry,
            @Valid Facts facts,
            List<Question.@Valid QuestionLine> questions,
            List<@Valid AskedLine> asked,
            @Ref("topic") List<Long> topics,
            List<@Valid CitationLine> sources)
            implements EntryForm.WithFacts<Facts> {

        /** Whoever answered is named by the answers. */
        @Override
        public List<Party> parties() {
            List<Party> parties = new ArrayList<>();
            if (this.facts.runBy() != null) {
                parties.add(new Party(Part.SUBJECT, new Who(false, this.facts.runBy())));
            }
            this.asked.stream().map(AskedLine::party).forEach(parties::add);
            return parties;
        }

        boolean namesNobodyAsked() {
            return this.asked.isEmpty() && this.facts.askedCount() == null;
        }

        /** With a line for each of these people who has none. */
        Form asking(List<Long> people) {
            List<AskedLine> lines = new ArrayList<>(this.asked);
            people.stream().map(AskedLine::of).forEach(lines::add);
            return new Form(this.entry, this.facts, this.questions, lines, this.topics, this.sources);
        }
    }

    /**
     * What a survey has of its own.
     *
     * @param runBy the id of the organisation that put it, or null
     * @param deadline by when an answer was wanted, or null
     * @param askedCount how many were asked, where a source says; more than are named, perhaps
     */
    @Embeddable
    record Facts(
            @NotBlank @Size(max = 300) String title,
            @Ref("organisation") @Nullable Long runBy,
            @KnownDate @Nullable PartialDate deadline,
            @Size(max = 500) @Nullable String method,
            @Min(1) @Max(99_999) @Nullable Integer askedCount) {}
}
