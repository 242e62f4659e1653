package org.turnaround.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.PartialDate;

/**
 * Something that was found.
 *
 * @param url its permanent address within the site
 * @param snippet where the words stand in it, or how it begins
 * @param date of an entry, a finding or a source, where one is known; others have none
 * @param councils those it is about: of a person, those whose area a seat or an office touched
 * @param changedAt when what can be found of it last became so
 * @param key its place in the list: relevance, sort day and the document's id
 */
public record SearchResult(
        SearchKind kind,
        String url,
        Highlighted title,
        Highlighted snippet,
        @Nullable PartialDate date,
        List<CouncilName> councils,
        Instant changedAt,
        Key key) {

    record Key(long score, LocalDate sortDay, long id) {}

    /** The one council that it is about, or null. */
    public @Nullable CouncilName council() {
        return this.councils.size() == 1 ? this.councils.get(0) : null;
    }

    Cursor cursor(boolean newestFirst) {
        return newestFirst ? Cursor.of(this.key.sortDay(), this.key.id()) : Cursor.of(this.key.score(), this.key.id());
    }
}
