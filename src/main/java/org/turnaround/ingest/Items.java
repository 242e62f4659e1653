package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.RecordDoor;

/** All that the record files hold, by key, as far as they have been read. */
final class Items {

    private final Faults faults;
    private final RecordDoor door;
    private final Map<String, Item> byKey = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final List<Runnable> checks = new ArrayList<>();

    Items(Faults faults, RecordDoor door) {
        this.faults = faults;
        this.door = door;
    }

    /** Where those go that the desk keeps. */
    RecordDoor door() {
        return this.door;
    }

    Faults faults() {
        return this.faults;
    }

    Item add(Item item) {
        Item earlier = this.byKey.putIfAbsent(item.key(), item);
        if (earlier != null) {
            this.faults.add(item.place(), "the id \"" + item.key() + "\" stands at " + earlier.place() + " already");
        }
        return item;
    }

    /** Another name by which files may point to an item. */
    void alias(String name, Item item) {
        String earlier = this.aliases.putIfAbsent(name, item.key());
        if (earlier != null && !earlier.equals(item.key())) {
            this.faults.add(item.place(), "\"" + name + "\" is a name of " + earlier + " already");
        }
    }

    /** The same for a name that anything else may have before it. */
    void aliasIfFree(String name, Item item) {
        this.aliases.putIfAbsent(name, item.key());
    }

    @Nullable
    Item find(Ref ref) {
        return this.byKey.get(key(ref));
    }

    /** The key of what is pointed to, whichever name was used. */
    String key(Ref ref) {
        return this.aliases.getOrDefault(ref.key(), ref.key());
    }

    Collection<Item> all() {
        return Collections.unmodifiableCollection(this.byKey.values());
    }

    /** The seats that somebody holds or held. */
    List<Item> seatsOf(Ref person) {
        return this.byKey.values().stream()
                .filter(seat -> seat.kind() == Kind.SEAT && person.equals(seat.value("facts.person")))
                .toList();
    }

    /** Something that can only be seen when every file has been read. */
    void check(Runnable check) {
        this.checks.add(check);
    }

    void runChecks() {
        List.copyOf(this.checks).forEach(Runnable::run);
    }
}
