package org.turnaround.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Difference;
import org.turnaround.shared.PartialDate;

/**
 * When an action is to be done, and how that has moved.
 *
 * @param first the first due date on the record, which never changes; null where none was found
 * @param now the due date in force, or null
 * @param text the council's own words for it, as in "Autumn term" or "Ongoing"
 * @param moves how it was rescheduled, from a date that was there
 * @param proposed a new date that an officer has asked for and no approver has decided on
 * @param proposedReason why; null where no date is proposed
 */
public record Due(
        @Nullable PartialDate first,
        @Nullable PartialDate now,
        @Nullable String text,
        List<Move> moves,
        @Nullable PartialDate proposed,
        @Nullable String proposedReason) {

    static final Due NONE = new Due(null, null, null, List.of(), null, null);

    /** From one date to another. */
    public record Move(PartialDate from, PartialDate to) {}

    /** How often it was rescheduled. */
    public int timesMoved() {
        return this.moves.size();
    }

    /** By how much it moved in all; back when it was brought forward. */
    public Difference moved() {
        return this.moves.stream()
                .map(move -> Difference.between(move.from(), move.to()))
                .reduce(Difference.NONE, Difference::plus);
    }

    /** When a target is to be reached: the first due date, which no rescheduling softens. */
    public @Nullable PartialDate ofTarget() {
        return this.first == null ? this.now : this.first;
    }

    /** As in "moved 3 times, 142 days", or null when it never moved. */
    public @Nullable String movedWords() {
        if (timesMoved() == 0) {
            return null;
        }
        String times = timesMoved() == 1 ? "moved once" : "moved " + timesMoved() + " times";
        return times + (moved().isNone() ? "" : ", " + moved().words());
    }
}
