package org.turnaround.intervention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow;
import org.turnaround.shared.PartialDate;

/**
 * Somebody brought in, or a step by the government.
 *
 * @param entry its headline, people, sources and, as its date, when it began
 * @param issued false when it was prepared and then overtaken
 * @param ends when it ended, or null where no end is on the record
 * @param endNotFound the sources were searched for the end: it is over, but nobody says since when
 * @param reportsTo to whom it reported, in words
 * @param quote at most eight words of the source
 * @param removed when the council was next removed from intervention, or null if it was not
 */
public record InterventionRow(
        EntryRow entry,
        InterventionType type,
        boolean issued,
        @Nullable PartialDate ends,
        boolean endNotFound,
        @Nullable String reportsTo,
        @Nullable String quote,
        @Nullable PartialDate removed) {

    /** How it stood on a day. A rough end counts as past once its last possible day is over. */
    public InterventionStanding on(LocalDate day) {
        if (!this.issued) {
            return InterventionStanding.NOT_ISSUED;
        }
        if (!this.type.isLasting()) {
            return InterventionStanding.ON_A_DAY;
        }
        if (this.entry.date().first().isAfter(day)) {
            return InterventionStanding.NOT_BEGUN;
        }
        return this.ends == null ? openEnded(day) : ended(this.ends, day);
    }

    private InterventionStanding openEnded(LocalDate day) {
        if (this.removed != null && !this.removed.first().isAfter(day)) {
            return InterventionStanding.ENDED_BY_REMOVAL;
        }
        return this.endNotFound ? InterventionStanding.END_NOT_FOUND : InterventionStanding.IN_FORCE;
    }

    private static InterventionStanding ended(PartialDate ends, LocalDate day) {
        return ends.last().isBefore(day) ? InterventionStanding.ENDED : InterventionStanding.IN_FORCE_UNTIL;
    }

    /** In force on a day, or begun with an end that nobody found. */
    public boolean mayBeInForceOn(LocalDate day) {
        return switch (on(day)) {
            case IN_FORCE, IN_FORCE_UNTIL, END_NOT_FOUND -> true;
            default -> false;
        };
    }
}
