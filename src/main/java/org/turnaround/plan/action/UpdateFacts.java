package org.turnaround.plan.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Lane;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * What was said of an action. Whoever said it can put it right from the rating on; the rest stays.
 *
 * @param action the id of the action
 * @param reporter the role that says it, or null: the name stands in the audit log
 * @param stateBefore what it moved from, or null where nothing was known of that
 * @param state null where no state was reported
 * @param rating the council's own colour, or null where none was given
 * @param value a figure for what the action is measured by
 * @param valueText the same in words, as in "55 of about 160"
 * @param valueAsAt when that was true; null for the day of the report
 * @param evidenceUrl where evidence can be read
 */
@Embeddable
record UpdateFacts(
        @NotNull @Ref("action") @Column(name = "action_id") Long action,
        @NotNull @Enumerated(EnumType.STRING) Lane lane,
        @Size(max = 200) @Nullable String reporter,
        @Enumerated(EnumType.STRING) @Nullable ActionState stateBefore,
        @Enumerated(EnumType.STRING) @Nullable ActionState state,

        @Size(max = Report.RATING) @Column(name = "reported_rating") @Nullable
        String rating,

        @Size(max = Report.NOTE) String note,
        @Digits(integer = 12, fraction = 6) @Nullable BigDecimal value,
        @Size(max = 200) @Nullable String valueText,
        @KnownDate @Nullable PartialDate valueAsAt,
        @Size(max = Report.URL) @Nullable String evidenceUrl) {

    UpdateFacts {
        note = Objects.requireNonNullElse(note, "");
    }

    /** Nothing but words. */
    static UpdateFacts of(
            Action action, Lane lane, @Nullable String reporter, @Nullable ActionState state, String note) {
        return new UpdateFacts(action.id(), lane, reporter, null, state, null, note, null, null, null, null);
    }

    /** From the rating on as here. */
    UpdateFacts puttingRight(UpdateFacts there) {
        return new UpdateFacts(
                there.action,
                there.lane,
                there.reporter,
                there.stateBefore,
                there.state,
                this.rating,
                this.note,
                this.value,
                this.valueText,
                this.valueAsAt,
                this.evidenceUrl);
    }

    boolean movesState() {
        return this.state != null && this.state != this.stateBefore;
    }
}
