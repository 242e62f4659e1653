package org.turnaround.plan.action;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * How an action is put into words, and what it is measured by: what its council may word anew.
 *
 * @param ownerRole the role that answers for it, never a person; or null
 */
@Embeddable
record ActionWording(
        @NotBlank @Size(min = 2, max = 300) String title,
        @Size(max = 4000) String summary,
        @Size(max = 200) @Nullable String ownerRole,
        @Size(max = 500) @Nullable String target,
        @Size(max = 300) @Nullable String measure,
        @Size(max = 60) @Nullable String unit,
        @Digits(integer = 12, fraction = 6) @Nullable BigDecimal baselineValue,
        @KnownDate @Nullable PartialDate baselineAsAt,
        @Digits(integer = 12, fraction = 6) @Nullable BigDecimal targetValue) {

    ActionWording {
        summary = Objects.requireNonNullElse(summary, "");
    }
}
