package org.turnaround.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * What was said of an action, as far as whoever said it can put it right.
 *
 * @param rating the council's own colour, or null where none was given
 * @param value a figure for what the action is measured by
 * @param valueAsAt when that was true; null for the day of the report
 * @param evidenceUrl where evidence can be read
 */
@Embeddable
record UpdateFacts(
        @Size(max = Report.RATING) @Column(name = "reported_rating") @Nullable
        String rating,

        @Size(max = Report.NOTE) String note,
        @Digits(integer = 12, fraction = 6) @Nullable BigDecimal value,
        @KnownDate @Nullable PartialDate valueAsAt,
        @Size(max = Report.URL) @Nullable String evidenceUrl) {

    UpdateFacts {
        note = Objects.requireNonNullElse(note, "");
    }
}
