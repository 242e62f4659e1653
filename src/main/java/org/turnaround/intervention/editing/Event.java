package org.turnaround.intervention.editing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.PlainEntry;

/** Any dated fact that is of no other kind: money granted, a decision, a publication. */
@Entity
@DiscriminatorValue("event")
class Event extends PlainEntry<Event.Facts> {

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
