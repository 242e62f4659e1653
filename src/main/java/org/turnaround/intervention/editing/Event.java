package org.turnaround.intervention.editing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Ref;

/** Any dated fact that is of no other kind: money granted, a decision, a publication. */
@Entity
@DiscriminatorValue("event")
class Event extends FactualEntry<Event.Form, Event.Facts> {

    @Override
    protected Form form() {
        return new Form(entry(), facts(), parties(), topics(), sources());
    }

    /** An event as it is entered. */
    record Form(
            @Valid EntryFacts entry,
            @Valid Facts facts,
            @Ref("who") List<Party> parties,
            @Ref("topic") List<Long> topics,
            List<@Valid CitationLine> sources)
            implements EntryForm.WithFacts<Facts> {}

    /**
     * What an event has of its own.
     *
     * @param amount of money in pounds, or null
     */
    @Embeddable
    record Facts(
            @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Column(name = "amount_gbp") @Nullable
            BigDecimal amount,

            @Size(max = 1000) @Nullable String note) {}
}
