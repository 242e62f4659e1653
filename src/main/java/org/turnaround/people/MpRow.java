package org.turnaround.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.PartialDate;

/**
 * One line of the list of MPs: somebody, their seat on the day asked about, and how much is on the record of them.
 *
 * @param seat null where the record shows them in no seat that day
 * @param lastSeat of one without a seat that day, the seat held last, as in {@code Norwich North until 30 May 2024}
 * @param entries how many entries their timeline has
 * @param newest the date of the newest of them, or null
 */
public record MpRow(
        long id,
        String slug,
        String name,
        String sortName,
        @Nullable SeatThatDay seat,
        @Nullable String lastSeat,
        long entries,
        @Nullable PartialDate newest) {

    /**
     * @param sure false where what is known of the dates leaves it open
     * @param party null where it is not known of that day
     * @param why it is not sure, or null
     * @param lastParty where the party is not known of that day, the one that was known last
     * @param lastPartyOn the day of which it was
     */
    public record SeatThatDay(
            String constituency,
            @Nullable String party,
            boolean sure,
            @Nullable String why,
            @Nullable String lastParty,
            @Nullable LocalDate lastPartyOn,
            List<CouncilName> councils) {}

    /** Those of whom nothing is on the record come last. */
    Cursor cursor() {
        return Cursor.of(this.entries == 0, this.sortName, this.id);
    }
}
