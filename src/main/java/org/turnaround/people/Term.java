package org.turnaround.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;

/**
 * One person in one seat for one party: a seat in which somebody changed theirs has several.
 *
 * @param constituency its name, without the year of its boundaries
 * @param current whether the seat's boundaries are still in force
 * @param partyUntil the last day of which the party is known, or null where it is known of the whole term
 * @param starts null where it is not known; then {@code knownBy} is not null
 * @param ends null where it is not known, or the seat is still held
 * @param knownBy a day on which the seat was surely held
 * @param knownUntil the last day on which it is known to have been held
 * @param councils those that the seat touches, by name
 */
public record Term(
        String constituency,
        boolean current,
        String party,
        @Nullable LocalDate partyUntil,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate knownUntil,
        @Nullable String note,
        List<CouncilName> councils,
        List<SourceLine> sources) {

    static final LocalDate THE_RECORD_BEGINS = LocalDate.of(2010, 5, 6);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Whether it began with the record: that it was held before is not said, and not denied. */
    public boolean isAtTheBeginning() {
        return this.starts != null && this.starts.equals(PartialDate.of(THE_RECORD_BEGINS));
    }

    /** The seat is held no more: it has ended, or its boundaries have. */
    boolean isOver(LocalDate today) {
        return !this.current
                || this.knownUntil != null
                || (this.ends != null && !this.ends.last().isAfter(today));
    }

    /** The same seat on the same boundaries for the same party, with nothing to say of it that does not hold of both. */
    boolean isLike(Term other) {
        return this.constituency.equals(other.constituency)
                && this.current == other.current
                && this.party.equals(other.party)
                && this.partyUntil == null
                && other.partyUntil == null
                && this.councils.equals(other.councils);
    }

    /** What to say where the start is not known. */
    public String startWords() {
        return this.knownBy == null ? "not known" : "not known; held by " + DAY.format(this.knownBy);
    }

    /** What to say where no end is known. */
    public String endWords() {
        if (this.knownUntil != null) {
            return "not known; held until " + DAY.format(this.knownUntil) + " at least";
        }
        return this.current ? "still held, as far as the record goes" : "not known";
    }
}
