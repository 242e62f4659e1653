package org.turnaround.statement.editing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;
import org.turnaround.statement.AnswerStatus;

/** A demand on somebody else. Its address has a number of its own, so that those of its first days stay. */
@Entity
@DiscriminatorValue("call")
class Call extends FactualEntry<Call.Form, Call.Facts> {

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    @Override
    protected Form form() {
        return new Form(facts(), entry().date(), entry().council(), parties(), sources(), answers());
    }

    @Nullable
    Long number() {
        return this.number;
    }

    /**
     * A call as it is entered. Its first words are its headline.
     *
     * @param sources what shows it: sources, and the statements in which it was made
     * @param answers later sources that show what came of it
     */
    record Form(
            @Valid Facts facts,
            @NotNull @KnownDate PartialDate date,
            @Ref("council") @Nullable Long council,
            @Ref("who") List<Party> parties,
            List<@Valid CitationLine> sources,
            List<@Valid CitationLine> answers)
            implements EntryForm.WithFacts<Facts> {

        @Override
        public EntryFacts entry() {
            return new EntryFacts(EntryFacts.headline(this.facts.what()), "", this.date, this.council);
        }

        @Override
        public List<Long> topics() {
            return List.of();
        }
    }

    /**
     * What a call has of its own.
     *
     * @param what was asked for, in our own words
     * @param byNote what is known of who asked, beside their names
     * @param answer what came of it, in our own words
     * @param lookedOn the day on which an answer was last looked for
     */
    @Embeddable
    record Facts(
            @NotBlank @Size(min = 2, max = 1000) String what,
            @Size(max = 1000) @Nullable String byNote,
            @NotNull @Enumerated(EnumType.STRING) AnswerStatus answerStatus,
            @Size(max = 2000) String answer,
            @Nullable LocalDate lookedOn) {

        Facts {
            answerStatus = Objects.requireNonNullElse(answerStatus, AnswerStatus.NOT_YET_ASSESSED);
            answer = Objects.requireNonNullElse(answer, "");
        }
    }
}
