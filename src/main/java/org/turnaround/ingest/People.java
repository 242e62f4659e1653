package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the list of all MPs and the people files say of one person, who has the same slug in both. What
 * is told in a people file goes before the list.
 */
final class People {

    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final Map<String, Seen> told = new LinkedHashMap<>();

    void seen(Item person, Fields fields, Seat seat) {
        Seen earlier = this.seen.putIfAbsent(person.key(), new Seen(person, fields, List.of(seat)));
        if (earlier != null) {
            fields.fault("slug", "the slug stands at " + earlier.person.place() + " already");
        }
    }

    void told(Item person, Fields fields, List<Seat> seats) {
        fields.items().add(person);
        fields.items().alias(String.valueOf(person.main().get("record_key")), person);
        this.told.putIfAbsent(person.key(), new Seen(person, fields, seats));
    }

    /** To be called when all people have been read. */
    void finish(Items items) {
        checkSlugs();
        this.told.forEach((key, person) -> writeSeats(person.person, merged(person, this.seen.remove(key))));
        this.seen.values().forEach(mp -> {
            writeSeats(items.add(mp.person), mp.seats);
            items.aliasIfFree("p-" + mp.person.main().get("slug"), mp.person);
        });
    }

    private static List<Seat> merged(Seen told, @Nullable Seen mp) {
        if (mp == null) {
            return told.seats;
        }
        if (!Objects.equals(PersonReader.parliamentId(told.person), PersonReader.parliamentId(mp.person))) {
            told.fields.fault(
                    "slug",
                    "the MP at " + mp.person.place()
                            + " has this slug: give the same \"parliament-id\", or another slug");
        }
        List<Seat> seats = new ArrayList<>(told.seats);
        Seat now = mp.seats.get(0);
        if (seats.stream().noneMatch(seat -> seat.isOpen() && isSame(told.fields.items(), seat, now))) {
            seats.add(now);
        }
        return seats;
    }

    /** One person under two slugs would be two people. */
    private void checkSlugs() {
        Map<Integer, Item> byNumber = new HashMap<>();
        this.seen.values().forEach(mp -> byNumber.put(PersonReader.parliamentId(mp.person), mp.person));
        this.told.values().forEach(person -> {
            Item mp = byNumber.get(PersonReader.parliamentId(person.person));
            if (mp != null && !mp.key().equals(person.person.key())) {
                String slug =
                        "the MP of this number has the slug \"" + mp.main().get("slug") + "\" at " + mp.place();
                person.fields.fault("parliament-id", slug);
            }
        });
    }

    private static boolean isSame(Items items, Seat one, Seat other) {
        return items.key(one.constituency()).equals(items.key(other.constituency()));
    }

    private static void writeSeats(Item person, List<Seat> seats) {
        for (int i = 0; i < seats.size(); i++) {
            seats.get(i).write(person, i);
        }
    }

    private record Seen(Item person, Fields fields, List<Seat> seats) {}
}
