package org.turnaround.survey.editing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;
import org.turnaround.desk.entry.CitedFor;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.Coded;
import org.turnaround.survey.ResponseStatus;

/** What came of a question of a survey, or of all of them at once, from one person or a group. It is public with it. */
@Entity
@Table(name = "response")
class Answer extends Thing<Answer.Form> {

    @Embedded
    private Facts facts;

    @ElementCollection
    @CollectionTable(name = "response_person", joinColumns = @JoinColumn(name = "response_id"))
    @Column(name = "person_id")
    private Set<Long> people = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "response_source", joinColumns = @JoinColumn(name = "response_id"))
    private Set<CitedFor> sources = new LinkedHashSet<>();

    long survey() {
        return this.facts.survey();
    }

    @Override
    protected Form form() {
        return new Form(this.facts, this.people.stream().sorted().toList(), CitedFor.sources(this.sources));
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        replace(this.people, form.people());
        replace(this.sources, CitedFor.of(survey(), form.sources()));
    }

    /**
     * What came of a question of a survey, as it is entered.
     *
     * @param people ids of those whose answer, or silence, it is; none where no source names them
     * @param sources ids of what shows it, beside what the survey cites
     */
    record Form(
            @Valid Facts facts,
            @Ref("person") List<Long> people,
            @Ref("source") List<Long> sources) {}

    /**
     * What came of a question, or of all of them at once.
     *
     * @param question the id of a question, or null for all of them
     * @param respondentNote who exactly answered, where that needs saying
     * @param direct whether the answer answers the question; null where that is not known
     * @param reason why there is no answer
     * @param statement the id of the statement with the words, or null
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("survey") @Column(name = "survey_id")
            Long survey,

            @Ref("question") @Column(name = "question_id") @Nullable
            Long question,

            @Size(max = 1000) @Nullable String respondentNote,

            @NotNull @Enumerated(EnumType.STRING) ResponseStatus status,

            @Size(max = 2000) @Nullable String summary,

            @Convert(converter = Directness.AsFlag.class) @Nullable
            Directness direct,

            @Size(max = 300) @Nullable String reason,

            @Ref("statement") @Column(name = "statement_id") @Nullable
            Long statement) {}

    /** Whether an answer answers its question. */
    enum Directness implements Coded {
        YES,
        NO;

        @Override
        public String label() {
            return this == NO ? "No, it speaks of something else" : Coded.super.label();
        }

        /** As it is stored. */
        static class AsFlag implements AttributeConverter<@Nullable Directness, @Nullable Boolean> {

            @Override
            public @Nullable Boolean convertToDatabaseColumn(@Nullable Directness directness) {
                return directness == null ? null : Boolean.valueOf(directness == YES);
            }

            @Override
            public @Nullable Directness convertToEntityAttribute(@Nullable Boolean direct) {
                return direct == null ? null : direct ? YES : NO;
            }
        }
    }
}
