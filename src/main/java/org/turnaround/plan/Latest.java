package org.turnaround.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * The newest that is known of what an action is measured by.
 *
 * @param figure null where it was given in words alone
 * @param words as the council put it, or null
 * @param asAt when it was true, as EDTF
 */
@Embeddable
record Latest(
        @Nullable @Column(name = "latest_value") BigDecimal figure,
        @Nullable @Column(name = "latest_text") String words,

        @Nullable @Column(name = "latest_as_at", columnDefinition = "edtf")
        String asAt) {

    /** What is newest after a report: its figure, unless one of a later date is known. */
    static @Nullable Latest after(@Nullable Latest before, Report report, LocalDate today) {
        if (report.value() == null) {
            return before;
        }
        PartialDate date = report.valueAsAt() == null ? PartialDate.of(today) : report.valueAsAt();
        boolean older = before != null
                && before.asAt != null
                && date.last().isBefore(PartialDate.parse(before.asAt).last());
        return older ? before : new Latest(report.value(), null, date.edtf());
    }
}
