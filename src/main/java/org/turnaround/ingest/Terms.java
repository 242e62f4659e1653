package org.turnaround.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code national/terms.csv}: who was elected for which seat of the boundaries of 2010. A name that is not the person's own
 * is another spelling of it. The party is that of the first day, and says nothing of a later one. What a people file tells
 * of the same seat goes before.
 */
final class Terms {

    static final String COLUMNS = "slug,name,constituency,party,from,until,known-by,known-until,sources,note";

    private final List<Keys> lines = new ArrayList<>();

    void read(Keys line) {
        this.lines.add(line);
    }

    /** To be called when all people, and what the people files tell of them, are there. */
    void finish(Items items) {
        Map<Object, List<Item>> seats = byPerson(items, Kind.SEAT);
        Map<Object, List<Item>> names = byPerson(items, Kind.FORMER_NAME);
        for (Keys line : this.lines) {
            Item person = items.find(new Ref(Kind.PERSON.key(line.slug("slug", 100))));
            if (person == null) {
                line.fault("slug", "nobody has this slug");
            } else {
                spelling(line, person, names.getOrDefault(person.ref(), List.of()));
                seat(line, person, seats.getOrDefault(person.ref(), List.of()));
            }
        }
    }

    private static Map<Object, List<Item>> byPerson(Items items, Kind kind) {
        return items.all().stream()
                .filter(item -> item.kind() == kind && item.value("facts.person") != null)
                .collect(Collectors.groupingBy(item -> item.ref("facts.person")));
    }

    private static void spelling(Keys line, Item person, List<Item> formerNames) {
        for (String name : Reference.parts(line.text("name", 200))) {
            if (!name.equals(person.value("name"))
                    && formerNames.stream().noneMatch(former -> name.equals(former.value("facts.name")))) {
                person.add("alsoWritten", name);
            }
        }
    }

    private static void seat(Keys line, Item person, List<Item> told) {
        LocalDate from = line.maybeDay("from");
        LocalDate first = from == null ? line.required("known-by", line.maybeDay("known-by"), LocalDate.EPOCH) : from;
        Ref constituency =
                line.checked(line.text("constituency", 120) + " (2010)", line.ask("constituency"), Kind.CONSTITUENCY);
        List<Ref> sources = Reference.parts(line.text("sources", 300)).stream()
                .map(source -> line.checked(source, line.ask("sources"), Kind.SOURCE))
                .toList();
        Item seat = FormReader.read(
                Kind.SEAT,
                person.key() + "/term-" + first,
                line,
                form -> form.set("facts.person", person.ref())
                        .set("facts.constituency", constituency)
                        .set("facts.partySeen", from == null ? first : null)
                        .set("facts.partyUntil", first)
                        .set("sources", sources));
        if (told.stream().noneMatch(one -> isOf(one, constituency, line.items()) && Forms.isHeld(one, first))) {
            line.items().add(seat);
        }
    }

    private static boolean isOf(Item seat, Ref constituency, Items items) {
        return items.find(seat.ref("facts.constituency")) == items.find(constituency);
    }
}
