package org.turnaround.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * Brings together what the list of all MPs and the people files say of one person, who has the same slug in both. What
 * is told in a people file goes before the list.
 */
final class People {

    static final String COLUMNS =
            "parliament-id,slug,name,sort-name,party,constituency,constituency-code,councils,region,country,seen";

    static final String FORMER = "slug,name,sort-name,parliament-id,note";

    private static final String NUMBER = "parliament_id";

    private static final String SOURCE = "src-parliament-mps-2026";

    private static final LocalDate ELECTED = LocalDate.of(2024, 7, 4);

    private static final String WHY =
            "Elected on 4 July 2024, or at a by-election since then: by-elections are not collected.";

    private final Map<String, Item> seen = new LinkedHashMap<>();
    private final List<Item> former = new ArrayList<>();
    private final Map<String, Item> told = new LinkedHashMap<>();

    /** {@code national/mps.csv}: who sits in the House of Commons, as seen on one day or in one month. */
    void readMp(Keys mp) {
        Item person = FormReader.read(Kind.PERSON, key(mp), mp, form -> Forms.person(form, null));
        Item earlier = this.seen.putIfAbsent(person.key(), person);
        if (earlier != null) {
            mp.fault("slug", "the slug stands at " + earlier.place() + " already");
        }
    }

    /** {@code national/former-mps.csv}: who sat earlier, of whom no other file tells. */
    void readFormer(Keys mp) {
        this.former.add(FormReader.add(Kind.PERSON, key(mp), mp, form -> Forms.person(form, null)));
    }

    /** {@code people.yaml}: officials, councillors, ministers and MPs of whom more is told than the list of all MPs says. */
    void read(Keys keys) {
        String id = keys.id();
        if (!id.startsWith("p-")) {
            keys.fault("id", "the id of a person begins with p-");
        }
        Item person = FormReader.add(Kind.PERSON, key(keys), keys, form -> Forms.person(form, id));
        keys.items().alias(id, person);
        String seats = person.key() + "/membership-";
        FormReader.parts(keys, "memberships", Kind.SEAT, seats, seat -> Forms.seat(seat, person.ref()));
        String posts = person.key() + "/office-";
        FormReader.parts(keys, "offices", Kind.POST, posts, post -> Forms.post(post, person.ref()));
        String changes = person.key() + "/party-";
        FormReader.parts(
                keys, "party-changes", Kind.PARTY_CHANGE, changes, change -> change.set("facts.person", person.ref()));
        formerNames(keys, person, "facts.person");
        this.told.putIfAbsent(person.key(), person);
    }

    /** What a person or an organisation was called before. */
    static void formerNames(Keys keys, Item of, String path) {
        FormReader.parts(
                keys,
                "former-names",
                Kind.FORMER_NAME,
                of.key() + "/name-",
                name -> name.isRead("facts.person").isRead("facts.organisation").set(path, of.ref()));
    }

    private static String key(Keys person) {
        return Kind.PERSON.key(person.slug("slug", 100));
    }

    /** To be called when all people have been read. */
    void finish(Items items) {
        checkSlugs();
        for (Item person : this.told.values()) {
            Item mp = this.seen.remove(person.key());
            if (mp != null) {
                merge(person, mp, items);
            }
        }
        for (Item mp : this.seen.values()) {
            items.add(mp);
            seat(mp.keys(), mp, 0);
            items.aliasIfFree("p-" + mp.column("slug"), mp);
        }
        this.former.forEach(mp -> items.aliasIfFree("p-" + mp.column("slug"), mp));
    }

    private static void merge(Item told, Item mp, Items items) {
        if (!Objects.equals(told.column(NUMBER), mp.column(NUMBER))) {
            told.keys()
                    .fault(
                            "slug",
                            "the MP at " + mp.place()
                                    + " has this slug: give the same \"parliament-id\", or another slug");
        }
        String now = items.key(mp.keys().ref("constituency-code", Kind.CONSTITUENCY));
        List<Item> seats = items.seatsOf(told.ref());
        if (seats.stream().noneMatch(seat -> isOpen(seat) && now.equals(constituency(seat, items)))) {
            seat(mp.keys(), told, seats.size());
        }
    }

    /**
     * The seat was surely held by the end of the month in which it was seen, and by nobody before the election of these
     * boundaries; the party is that of the month, and says nothing of an earlier day.
     */
    private static void seat(Keys mp, Item person, int number) {
        LocalDate seen = mp.date("seen").last();
        FormReader.add(
                Kind.SEAT,
                person.key() + "/membership-" + number,
                mp,
                seat -> seat.set("facts.person", person.ref())
                        .key("facts.constituency", "constituency-code")
                        .set(
                                "facts.starts",
                                PartialDate.parse(ELECTED + "~")
                                        .between(ELECTED, seen)
                                        .because(WHY))
                        .set("facts.knownBy", seen)
                        .set("facts.partySeen", seen)
                        .set("sources", List.of(mp.checked(SOURCE, mp.ask("slug"), Kind.SOURCE))));
    }

    private static boolean isOpen(Item seat) {
        return seat.value("facts.ends") == null && seat.value("facts.knownUntil") == null;
    }

    private static @Nullable String constituency(Item seat, Items items) {
        return seat.value("facts.constituency") instanceof Ref ref ? items.key(ref) : null;
    }

    /** One person under two slugs would be two people. */
    private void checkSlugs() {
        Map<String, Item> byNumber = new HashMap<>();
        this.seen.values().forEach(mp -> byNumber.put(String.valueOf(mp.column(NUMBER)), mp));
        this.told.values().forEach(person -> {
            Item mp = byNumber.get(String.valueOf(person.column(NUMBER)));
            if (mp != null && !mp.key().equals(person.key())) {
                String slug = "the MP of this number has the slug \"" + mp.column("slug") + "\" at " + mp.place();
                person.keys().fault("parliament-id", slug);
            }
        });
    }
}
