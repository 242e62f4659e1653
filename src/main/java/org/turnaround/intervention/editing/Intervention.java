package org.turnaround.intervention.editing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Ref;
import org.turnaround.intervention.InterventionType;
import org.turnaround.shared.Coded;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Somebody brought in, or a step by the government. */
@Entity
@DiscriminatorValue("intervention")
class Intervention extends FactualEntry<Intervention.Form, Intervention.Facts> {

    @Override
    protected Form form() {
        return new Form(entry(), facts(), parties(), topics(), sources());
    }

    /** An intervention as it is entered. */
    record Form(
            @Valid EntryFacts entry,
            @Valid Facts facts,
            @Ref("who") List<Party> parties,
            @Ref("topic") List<Long> topics,
            List<@Valid CitationLine> sources)
            implements EntryForm.WithFacts<Facts> {}

    /**
     * What an intervention has of its own. It begins on the date of its entry.
     *
     * @param endNotFound the sources were searched for its end, and do not say it
     * @param reportsTo to whom it reports, in words
     * @param recites the id of the intervention that it repeats or changes, or null
     * @param quote a few words of the source
     */
    @Embeddable
    record Facts(
            @NotNull @Enumerated(EnumType.STRING) InterventionType type,
            @NotNull @Enumerated(EnumType.STRING) Status status,
            @KnownDate @Nullable PartialDate ends,
            Boolean endNotFound,
            @Size(max = 300) @Nullable String reportsTo,

            @Ref("intervention") @Column(name = "recites_id") @Nullable
            Long recites,

            @Size(max = 200) @Nullable String quote) {

        Facts {
            endNotFound = Boolean.TRUE.equals(endNotFound);
        }
    }

    /** Whether a step was taken. */
    enum Status implements Coded {
        ISSUED,
        PREPARED_NOT_ISSUED;

        @EnumeratedValue
        private final String code = code();

        @Override
        public String label() {
            return this == PREPARED_NOT_ISSUED ? "Prepared, not issued" : Coded.super.label();
        }
    }
}
