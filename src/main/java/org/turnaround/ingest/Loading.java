package org.turnaround.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.RecordDoor;
import org.turnaround.desk.RecordDoor.Told;
import org.turnaround.desk.RecordDoor.Wrong;
import org.turnaround.ingest.RecordRows.Loaded;

/**
 * One loading of all items. What is new is added; what differs from the files loaded before is changed under its number,
 * unless a person has changed it since; what is the same is not touched.
 */
final class Loading {

    private final Items items;
    private final PinnedNumbers pinned;
    private final RecordRows rows;
    private final RecordDoor door;
    private final Map<String, Loaded> loaded;
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Item> added = new ArrayList<>();
    private final List<Item> changed = new ArrayList<>();
    private final Set<String> kept = new TreeSet<>();

    Loading(Items items, PinnedNumbers pinned, RecordRows rows, RecordDoor door) {
        this.items = items;
        this.pinned = pinned;
        this.rows = rows;
        this.door = door;
        this.loaded = rows.loaded();
    }

    /** @throws RecordNotValid if anything is wrong: then the transaction is to be given up */
    void write() {
        this.items.all().forEach(this::sort);
        number();
        this.rows.begin(this.loaded.isEmpty());
        try {
            writeAll();
        } catch (RuntimeException ex) { // it may follow from what is wrong
            this.items.faults().refuse();
            throw ex;
        }
        this.items.faults().refuse();
        if (this.loaded.isEmpty()) {
            this.rows.end();
        }
        this.rows.remember(written()
                .map(item -> new Loaded(
                        item.key(),
                        item.kind().code(),
                        item.digest(),
                        Objects.requireNonNull(this.numbers.get(item.key()))))
                .toList());
    }

    int added() {
        return this.added.size();
    }

    int changed() {
        return this.changed.size();
    }

    /** The keys of items that a person has changed, and so were left as they are. */
    Set<String> kept() {
        return this.kept;
    }

    /** The keys of items that are no longer in the files. */
    Set<String> vanished() {
        Set<String> vanished = new TreeSet<>(this.loaded.keySet());
        this.items.all().forEach(item -> vanished.remove(item.key()));
        return vanished;
    }

    /** @throws RecordNotValid if the same id was something else before: ids are never used again */
    private void sort(Item item) {
        Loaded before = this.loaded.get(item.key());
        if (before == null) {
            this.added.add(item);
            return;
        }
        if (!before.kind().equals(item.kind().code())) {
            String reason = "the id \"" + item.key() + "\" was loaded before as another kind: " + before.kind();
            throw new RecordNotValid(List.of(new Fault(item.place(), reason)));
        }
        this.numbers.put(item.key(), before.rowId());
        if (!before.digest().equals(item.digest())) {
            if (item.kind().isOfTheDesk() && this.door.isKept(before.kind(), before.rowId())) {
                this.kept.add(item.key());
            } else {
                this.changed.add(item);
            }
        }
    }

    private void number() {
        pin();
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        this.added.stream()
                .filter(item -> !this.numbers.containsKey(item.key()))
                .forEach(item -> wanted.computeIfAbsent(item.kind().table(), table -> new ArrayList<>())
                        .add(item.key()));
        wanted.forEach((table, keys) -> {
            List<Long> fresh = this.rows.newNumbers(table, keys.size());
            for (int i = 0; i < keys.size(); i++) {
                this.numbers.put(keys.get(i), fresh.get(i));
            }
        });
    }

    /** Gives new items the numbers that are theirs, unless somebody has entered something under one of them. */
    private void pin() {
        Map<String, Set<Long>> taken = new HashMap<>();
        this.pinned.highest().forEach((table, highest) -> {
            this.rows.passOver(table, "id", highest);
            taken.put(table, this.rows.numbers(table));
        });
        this.added.forEach(item -> {
            Long number = this.pinned.byKey().get(item.key());
            if (number != null
                    && taken.getOrDefault(item.kind().table(), new HashSet<>()).add(number)) {
                this.numbers.put(item.key(), number);
            }
        });
        this.added.stream() // calls that have no number of their own get one behind those that have
                .flatMap(call -> Stream.ofNullable(call.columns().get("call")))
                .mapToLong(columns -> Long.parseLong(String.valueOf(columns.get("number"))))
                .max()
                .ifPresent(highest -> this.rows.passOver("call", "number", highest));
    }

    /** With faults in the files of councils, what has none is handed to the desk all the same: it may find more. */
    private void writeAll() {
        if (this.items.faults().anyIn("national/")) {
            return;
        }
        boolean sound = this.items.faults().none();
        Instant at = this.door.open();
        for (Kind kind : Kind.values()) {
            List<Item> fresh = of(kind, this.added);
            List<Item> other = of(kind, this.changed);
            if (kind.isOfTheDesk()) {
                fresh.forEach(item -> tell(item, (code, told) -> this.door.add(code, told, at)));
                other.forEach(item -> tell(item, (code, told) -> this.door.change(code, told, at)));
                this.door.flush();
            }
            if (sound || kind.isNamedBySlug()) {
                writeRows(kind, fresh, other);
            }
        }
    }

    private void tell(Item item, BiFunction<String, Told, List<Wrong>> door) {
        item.told(this::number)
                .map(told -> door.apply(item.kind().code(), told))
                .ifPresent(wrong -> wrong.forEach(each -> {
                    this.items.faults().addUnlessThere(item.place(each.path()), each.sentence());
                    this.numbers.remove(item.key()); // so that nothing is said of what points to it
                }));
    }

    private void writeRows(Kind kind, List<Item> fresh, List<Item> other) {
        List<Item> all = Stream.concat(fresh.stream(), other.stream()).toList();
        Map<String, List<Map<String, @Nullable Object>>> columns = new LinkedHashMap<>();
        Map<String, List<Map<String, @Nullable Object>>> parts = new LinkedHashMap<>();
        all.forEach(item -> item.columns().forEach((table, row) -> collect(columns, table, row)));
        all.forEach(item -> item.rows().forEach((table, rows) -> rows.forEach(row -> collect(parts, table, row))));
        columns.forEach(kind.isOfTheDesk() ? this.rows::writeBeside : this.rows::write);
        this.rows.deleteParts(kind, numbers(other));
        parts.forEach(this.rows::writeParts);
        if (kind.isOfTheDesk() && !fresh.isEmpty()) {
            this.door.loaded(kind.code(), numbers(fresh));
        }
        if (kind == Kind.SURVEY) {
            this.numbers.putAll(this.rows.questions());
        }
    }

    private void collect(
            Map<String, List<Map<String, @Nullable Object>>> byTable, String table, Map<String, @Nullable Object> row) {
        Item.resolved(row, this::number)
                .ifPresent(resolved -> byTable.computeIfAbsent(table, none -> new ArrayList<>())
                        .add(resolved));
    }

    private @Nullable Long number(Ref ref) {
        return this.numbers.get(this.items.key(ref));
    }

    private List<Long> numbers(List<Item> items) {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(this.numbers.get(item.key())).stream())
                .toList();
    }

    private Stream<Item> written() {
        return Stream.concat(this.added.stream(), this.changed.stream());
    }

    private static List<Item> of(Kind kind, List<Item> items) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }
}
