package org.turnaround.ingest;

import java.util.ArrayList;
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
        fields.items().alias("p-" + person.main().get("slug"), person);
    }

    void told(Item person, Fields fields, List<Seat> seats) {
        fields.items().add(person);
        fields.items().alias(String.valueOf(person.main().get("record_key")), person);
        this.told.putIfAbsent(person.key(), new Seen(person, fields, seats));
    }

    /** To be called when all people have been read. */
    void finish(Items items) {
        this.told.forEach((key, person) -> writeSeats(person.person, merged(person, this.seen.remove(key))));
        this.seen.values().forEach(mp -> writeSeats(items.add(mp.person), mp.seats));
    }

    private static List<Seat> merged(Seen told, @Nullable Seen mp) {
        if (mp == null) {
            return told.seats;
        }
        Integer id = PersonReader.parliamentId(told.person);
        if (id == null) {
            told.person.main().with("parliament_id", PersonReader.parliamentId(mp.person));
        } else if (!Objects.equals(id, PersonReader.parliamentId(mp.person))) {
            told.fields.fault(
                    "parliament-id", "the person of this slug at " + mp.person.place() + " has another number");
        }
        List<Seat> seats = new ArrayList<>(told.seats);
        Seat now = mp.seats.get(0);
        if (seats.stream().noneMatch(seat -> seat.isOpen() && isSame(told.fields.items(), seat, now))) {
            seats.add(now);
        }
        return seats;
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
