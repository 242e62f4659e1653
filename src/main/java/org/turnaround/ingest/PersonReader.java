package org.turnaround.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code people.yaml}: officials, councillors, ministers and MPs of whom more is told than the list of all MPs says. */
final class PersonReader implements ItemReader {

    private final People people;

    PersonReader(People people) {
        this.people = people;
    }

    @Override
    public void read(Fields person) {
        String id = person.id();
        if (!id.startsWith("p-")) {
            person.fault("id", "the id of a person begins with p-");
        }
        String slug = person.slug("slug", 100);
        Item item = new Item(Kind.PERSON, Kind.PERSON.key(slug), person.place());
        item.main()
                .with("record_key", id)
                .with("slug", slug)
                .with("name", person.text("name", 120))
                .with("sort_name", person.text("sort-name", 120))
                .with("also_written", person.texts("also-written"))
                .with("honorifics", honorifics(person))
                .with("parliament_id", person.maybeWhole("parliament-id"))
                .with("note", person.maybeText("note", 1000));
        this.people.told(item, person, seats(person));
        List<Fields> offices = person.list("offices");
        for (int i = 0; i < offices.size(); i++) {
            Office.read(offices.get(i)).write(item, i);
        }
    }

    private static List<Seat> seats(Fields person) {
        return person.list("memberships").stream().map(Seat::read).toList();
    }

    private static List<String> honorifics(Fields person) {
        return person.list("honorifics").stream()
                .map(PersonReader::form)
                .distinct()
                .toList();
    }

    private static String form(Fields honorific) {
        String form = honorific.text("form", 80);
        honorific.maybeRef("source", Kind.SOURCE);
        honorific.end();
        return form;
    }

    static @Nullable Integer parliamentId(Item person) {
        return (Integer) person.main().get("parliament_id");
    }
}
