package org.turnaround.plan;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * When an action is to be done, and how that has moved.
 *
 * @param first the first due date on the record, which never changes; null where none was found
 * @param now the due date in force, or null
 * @param text the council's own words for it, as in "Autumn term" or "Ongoing"
 * @param timesMoved how often it was rescheduled
 * @param daysMoved the days by which it moved in all; negative when it was brought forward
 * @param proposed a new date that an officer has asked for and no approver has decided on
 * @param proposedReason why; null where no date is proposed
 */
public record Due(
        @Nullable PartialDate first,
        @Nullable PartialDate now,
        @Nullable String text,
        int timesMoved,
        int daysMoved,
        @Nullable PartialDate proposed,
        @Nullable String proposedReason) {

    /** When a target is to be reached: the first due date, which no rescheduling softens. */
    public @Nullable PartialDate ofTarget() {
        return this.first == null ? this.now : this.first;
    }

    /** As in "moved 3 times, 142 days", or null when it never moved. */
    public @Nullable String movedWords() {
        if (this.timesMoved == 0) {
            return null;
        }
        String times = this.timesMoved == 1 ? "moved once" : "moved " + this.timesMoved + " times";
        if (this.daysMoved == 0) {
            return times;
        }
        int days = Math.abs(this.daysMoved);
        return times + ", " + days + (days == 1 ? " day" : " days") + (this.daysMoved < 0 ? " earlier" : "");
    }
}
