package org.turnaround.plan.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * The move of a due date by an update. The first due date of the action never changes by it.
 *
 * @param oldDue null where there was none
 * @param newDue null where nothing moved
 * @param approvedBy the role or the body, or null
 */
@Embeddable
record Reschedule(
        @Column(name = "action_id") @Nullable Long action,
        @KnownDate @Nullable PartialDate oldDue,
        @KnownDate @Nullable PartialDate newDue,
        @Size(max = Report.REASON) @Nullable String reason,
        @Size(max = 200) @Nullable String approvedBy) {

    static final Reschedule NONE = new Reschedule(null, null, null, null, null);

    Reschedule of(long moved) {
        return new Reschedule(moved, this.oldDue, this.newDue, this.reason, this.approvedBy);
    }
}
