package org.turnaround.intervention;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.Coverage;
import org.turnaround.record.EntryRow;
import org.turnaround.shared.PartialDate;

/**
 * Somebody brought in, or a step by the government.
 *
 * @param entry its headline, people, sources and, as its date, when it began
 * @param issued false when it was prepared and then overtaken
 * @param ends when it ended, or null where no end is on the record
 * @param endNotFound the sources were searched for the end, and do not say it
 * @param reportsTo to whom it reported, in words
 * @param quote at most eight words of the source
 * @param lastKnown the newest day on which a source or another entry shows it
 * @param followedBy the next of its line, or null
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
        PartialDate lastKnown,
        @Nullable Successor followedBy,
        @Nullable PartialDate removed) {

    /** Another that took its place, and the first day on which it may have. */
    public record Successor(long id, String headline, LocalDate day) {}

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
        if (this.followedBy != null && !this.followedBy.day().isAfter(day)) {
            return InterventionStanding.FOLLOWED;
        }
        return this.lastKnown.sortDay().plusMonths(Coverage.MONTHS).isBefore(day)
                ? InterventionStanding.NOT_HEARD_OF
                : InterventionStanding.LAST_KNOWN;
    }

    private static InterventionStanding ended(PartialDate ends, LocalDate day) {
        return ends.last().isBefore(day) ? InterventionStanding.ENDED : InterventionStanding.IN_FORCE_UNTIL;
    }

    /** The same in words, with the date or the name that makes them true. */
    public String standsOn(LocalDate day) {
        InterventionStanding standing = on(day);
        return switch (standing) {
            case LAST_KNOWN, NOT_HEARD_OF -> InterventionStanding.LAST_KNOWN.label() + ": " + this.lastKnown.words();
            case FOLLOWED ->
                "followed by: " + Objects.requireNonNull(this.followedBy).headline();
            default -> standing.label();
        };
    }

    /** To end on a later day, or known to have been in force so lately that it may be still. */
    public boolean isInForceOn(LocalDate day) {
        return switch (on(day)) {
            case IN_FORCE_UNTIL, LAST_KNOWN -> true;
            default -> false;
        };
    }
}
