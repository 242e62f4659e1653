package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.RecordDoor;

/**
 * Brings together what the list of all MPs and the people files say of one person, who has the same slug in both. What
 * is told in a people file goes before the list.
 */
final class People {

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

    private final RecordDoor door;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private final Map<String, Seen> told = new LinkedHashMap<>();

    People(RecordDoor door) {
        this.door = door;
    }

    /** {@code national/mps.csv}: who sits in the House of Commons, as seen on one day or in one month. */
    void readMp(Fields mp) {
        FormItem person = new FormFile(Kind.PERSON, this.door, form -> Forms.person(form, null)).told(mp, key(mp));
        Seen earlier = this.seen.putIfAbsent(person.key(), new Seen(person, mp, new ArrayList<>()));
        if (earlier != null) {
            mp.fault("slug", "the slug stands at " + earlier.person.place() + " already");
        }
    }

    /** {@code people.yaml}: officials, councillors, ministers and MPs of whom more is told than the list of all MPs says. */
    void read(Fields fields) {
        String id = fields.id();
        if (!id.startsWith("p-")) {
            fields.fault("id", "the id of a person begins with p-");
        }
        FormItem person =
                new FormFile(Kind.PERSON, this.door, form -> Forms.person(form, id)).read(fields, key(fields));
        fields.items().alias(id, person);
        List<FormItem> seats = new ArrayList<>();
        for (Fields seat : fields.list("memberships")) {
            seats.add(new FormFile(Kind.SEAT, this.door, form -> Forms.seat(form, person.ref()))
                    .readPart(seat, person.key() + "/membership-" + seats.size()));
        }
        int posts = 0;
        for (Fields post : fields.list("offices")) {
            new FormFile(Kind.POST, this.door, form -> Forms.post(form, person.ref()))
                    .readPart(post, person.key() + "/office-" + posts++);
        }
        this.told.putIfAbsent(person.key(), new Seen(person, fields, seats));
    }

    private static String key(Fields person) {
        return Kind.PERSON.key(person.slug("slug", 100));
    }

    /** To be called when all people have been read. */
    void finish(Items items) {
        checkSlugs();
        this.told.forEach((key, person) -> {
            Seen mp = this.seen.remove(key);
            if (mp != null) {
                merge(person, mp, items);
            }
        });
        this.seen.values().forEach(mp -> {
            items.add(mp.person);
            seat(mp, mp.person, 0, items);
            items.aliasIfFree("p-" + mp.person.main().get("slug"), mp.person);
        });
    }

    private void merge(Seen told, Seen mp, Items items) {
        if (!Objects.equals(told.parliamentId(), mp.parliamentId())) {
            told.fields.fault(
                    "slug",
                    "the MP at " + mp.person.place()
                            + " has this slug: give the same \"parliament-id\", or another slug");
        }
        String now = items.key(mp.fields.ref("constituency-code", Kind.CONSTITUENCY));
        if (told.seats.stream().noneMatch(seat -> isOpen(seat) && now.equals(constituency(seat, items)))) {
            seat(mp, told.person, told.seats.size(), items);
        }
    }

    /** The seat was surely held by the end of the month in which it was seen; since when is not in the list. */
    private void seat(Seen mp, FormItem person, int number, Items items) {
        new FormFile(
                        Kind.SEAT,
                        this.door,
                        seat -> seat.set("facts.person", person.ref())
                                .key("facts.constituency", "constituency-code")
                                .set("facts.knownBy", seat.fields().date("seen").last())
                                .set("sources", List.of(mp.fields.checked(SOURCE, mp.fields.ask("slug"), Kind.SOURCE))))
                .read(mp.fields, person.key() + "/membership-" + number);
    }

    private static boolean isOpen(FormItem seat) {
        return seat.value("facts.ends") == null && seat.value("facts.knownUntil") == null;
    }

    private static @Nullable String constituency(FormItem seat, Items items) {
        return seat.value("facts.constituency") instanceof Ref ref ? items.key(ref) : null;
    }

    /** One person under two slugs would be two people. */
    private void checkSlugs() {
        Map<Object, Item> byNumber = new HashMap<>();
        this.seen.values().forEach(mp -> byNumber.put(mp.parliamentId(), mp.person));
        this.told.values().forEach(person -> {
            Item mp = byNumber.get(person.parliamentId());
            if (mp != null && !mp.key().equals(person.person.key())) {
                String slug =
                        "the MP of this number has the slug \"" + mp.main().get("slug") + "\" at " + mp.place();
                person.fields.fault("parliament-id", slug);
            }
        });
    }

    private record Seen(FormItem person, Fields fields, List<FormItem> seats) {

        Object parliamentId() {
            return String.valueOf(this.person.main().get("parliament_id"));
        }
    }
}
