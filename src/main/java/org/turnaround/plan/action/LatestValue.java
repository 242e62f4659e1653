package org.turnaround.plan.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
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
record LatestValue(
        @Nullable @Column(name = "latest_value") BigDecimal figure,
        @Nullable @Column(name = "latest_text") String words,

        @Nullable @Column(name = "latest_as_at", columnDefinition = "edtf")
        String asAt) {

    /** What is newest after something was said: that, unless something of a later date is known or it has no figure. */
    static @Nullable LatestValue after(
            @Nullable LatestValue before, @Nullable BigDecimal figure, @Nullable String words, PartialDate date) {
        if (figure == null && words == null) {
            return before;
        }
        boolean older = before != null
                && before.asAt != null
                && date.last().isBefore(PartialDate.parse(before.asAt).last());
        return older ? before : new LatestValue(figure, words, date.edtf());
    }
}
