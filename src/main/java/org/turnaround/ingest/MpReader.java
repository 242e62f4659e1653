package org.turnaround.ingest;

import java.util.List;
import org.turnaround.shared.PartialDate;

/** {@code national/mps.csv}: who sits in the House of Commons, as seen on one day or in one month. */
final class MpReader implements ItemReader {

    static final List<String> COLUMNS = List.of(
            "parliament-id",
            "slug",
            "name",
            "sort-name",
            "party",
            "constituency",
            "constituency-code",
            "councils",
            "region",
            "country",
            "seen");

    private static final String SOURCE = "src-parliament-mps-2026";

    private final People people;

    MpReader(People people) {
        this.people = people;
    }

    @Override
    public void read(Fields mp) {
        String slug = mp.slug("slug", 100);
        Item item = new Item(Kind.PERSON, Kind.PERSON.key(slug), mp.place());
        item.main()
                .with("record_key", null)
                .with("slug", slug)
                .with("name", mp.text("name", 120))
                .with("sort_name", mp.text("sort-name", 120))
                .with("also_written", List.of())
                .with("honorifics", List.of())
                .with("parliament_id", mp.maybeWhole("parliament-id"))
                .with("note", null);
        this.people.seen(item, mp, seat(mp));
    }

    /** The seat was surely held by the end of the month in which it was seen; since when is not in the list. */
    private static Seat seat(Fields mp) {
        PartialDate seen = mp.date("seen");
        return new Seat(
                mp.ref("constituency-code", Kind.CONSTITUENCY),
                mp.text("party", 80),
                null,
                null,
                seen.last(),
                null,
                null,
                List.of(mp.checked(SOURCE, mp.ask("slug"), Kind.SOURCE)));
    }
}
