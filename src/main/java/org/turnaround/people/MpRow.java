package org.turnaround.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.shared.Cursor;

/**
 * One line of the list of MPs: somebody and their seat on the day asked about.
 *
 * @param seat null where the record shows them in no seat that day
 */
public record MpRow(
        long id,
        String slug,
        String name,
        String sortName,
        @Nullable SeatThatDay seat) {

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

    Cursor cursor() {
        return Cursor.of(this.sortName, this.id);
    }
}
