package org.turnaround.plan.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * The move of a due date by an update. The first due date of the action never changes by it.
 *
 * @param oldDue null where there was none
 * @param newDue null where nothing moved
 * @param days from the last day of the old to the last day of the new, negative when brought forward; null without an old one
 * @param approvedBy the role or the body, or null
 */
@Embeddable
record Reschedule(
        @Column(name = "action_id") @Nullable Long action,
        @KnownDate @Nullable PartialDate oldDue,
        @KnownDate @Nullable PartialDate newDue,
        @Nullable Integer days,
        @Size(max = Report.REASON) @Nullable String reason,
        @Size(max = 200) @Nullable String approvedBy) {

    static final Reschedule NONE = new Reschedule(null, null, null, null, null, null);

    Reschedule of(long moved) {
        return new Reschedule(moved, this.oldDue, this.newDue, null, this.reason, this.approvedBy);
    }

    Reschedule {
        days = oldDue == null || newDue == null
                ? null
                : Integer.valueOf((int) ChronoUnit.DAYS.between(oldDue.last(), newDue.last()));
    }
}
