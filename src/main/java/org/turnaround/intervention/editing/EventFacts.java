package org.turnaround.intervention.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an event has of its own.
 *
 * @param amount of money in pounds, or null
 */
@Embeddable
record EventFacts(
        @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Column(name = "amount_gbp") @Nullable
        BigDecimal amount,

        @Size(max = 1000) @Nullable String note) {}
