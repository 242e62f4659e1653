package org.turnaround.survey.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.CitedFor;
import org.turnaround.desk.Thing;

/** What came of a question of a survey, or of all of them at once, from one person or a group. It is public with it. */
@Entity
@Table(name = "response")
class Answer extends Thing<AnswerForm> {

    @Embedded
    private AnswerFacts facts;

    @ElementCollection
    @CollectionTable(name = "response_person", joinColumns = @JoinColumn(name = "response_id"))
    @Column(name = "person_id")
    private Set<Long> people = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "response_source", joinColumns = @JoinColumn(name = "response_id"))
    private Set<CitedFor> sources = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    long survey() {
        return this.facts.survey();
    }

    @Override
    protected AnswerForm form() {
        return new AnswerForm(this.facts, this.people.stream().sorted().toList(), CitedFor.sources(this.sources));
    }

    @Override
    protected void take(AnswerForm form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        this.people.retainAll(form.people());
        this.people.addAll(form.people());
        CitedFor.replace(this.sources, CitedFor.of(survey(), form.sources()));
    }
}
