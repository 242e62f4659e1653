package org.turnaround.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.RecordDoor;
import org.turnaround.desk.RecordDoor.Told;
import org.turnaround.desk.RecordDoor.Wrong;

/**
 * One loading of all items. What is new is inserted; what differs from the files loaded before is updated under its
 * number, unless a person has changed it since; what is the same is not touched.
 */
final class Loading {

    private final Items items;
    private final PinnedNumbers pinned;
    private final RowStatements statements;
    private final RecordDoor door;
    private final LoadedItems loaded;
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Item> added = new ArrayList<>();
    private final List<Item> changed = new ArrayList<>();
    private final Set<String> kept = new TreeSet<>();

    Loading(Items items, PinnedNumbers pinned, RowStatements statements, RecordDoor door) {
        this.items = items;
        this.pinned = pinned;
        this.statements = statements;
        this.door = door;
        this.loaded = new LoadedItems(statements);
    }

    /** @throws RecordNotValid if anything is wrong: then the transaction is to be given up */
    void write() {
        sort();
        number();
        this.statements.begin(this.loaded.isEmpty());
        try {
            writeAll();
        } catch (RuntimeException ex) { // it may follow from what is wrong
            this.items.faults().refuse();
            throw ex;
        }
        this.items.faults().refuse();
        if (this.loaded.isEmpty()) {
            this.statements.end();
        }
        this.loaded.remember(this.added, this.changed, this.numbers);
    }

    /** With faults in the files of councils, what has none is handed to the desk all the same: it may find more. */
    private void writeAll() {
        boolean sound = this.items.faults().none();
        if (this.items.faults().anyIn("national/")) {
            return;
        }
        deleteReplaced();
        insert(item -> sound || item.kind().isNamedBySlug());
        this.door.open();
        for (Kind kind : Kind.values()) {
            of(kind, this.added).forEach(item -> tell(item, this.door::add));
            of(kind, this.changed).forEach(item -> tell(item, this.door::change));
            this.door.flush();
            beside(kind);
            List<Long> loaded = of(kind, this.added).stream()
                    .map(item -> numberOf(item.key()))
                    .toList();
            if (!loaded.isEmpty()) {
                this.door.loaded(kind.code(), loaded);
            }
            if (kind == Kind.INSPECTION) {
                citeJudgements();
            }
            if (kind == Kind.SURVEY) {
                this.numbers.putAll(this.statements.questions());
            }
        }
    }

    private static List<FormItem> of(Kind kind, List<Item> items) {
        return items.stream()
                .filter(item -> item.kind() == kind && item instanceof FormItem)
                .map(FormItem.class::cast)
                .toList();
    }

    private void tell(FormItem item, BiFunction<String, Told, List<Wrong>> door) {
        item.told(ref -> this.numbers.get(this.items.key(ref)))
                .map(told -> door.apply(item.kind().code(), told))
                .ifPresent(wrong -> wrong.forEach(each -> {
                    this.items.faults().addUnlessThere(item.place(each.path()), each.sentence());
                    this.numbers.remove(item.key()); // so that nothing is said of what points to it
                }));
    }

    private void citeJudgements() {
        List<FormItem> inspections = of(Kind.INSPECTION, written());
        this.statements.citeJudgements(
                inspections.stream().map(item -> numberOf(item.key())).toList(),
                inspections.stream()
                        .flatMap(item -> Inspections.cited(item).stream())
                        .map(this::resolved)
                        .toList());
    }

    private void beside(Kind kind) {
        Map<String, List<Map<String, @Nullable Object>>> byTable = new HashMap<>();
        of(kind, written())
                .forEach(item -> item.besides()
                        .forEach((table, row) -> byTable.computeIfAbsent(table, none -> new ArrayList<>())
                                .add(resolved(row))));
        byTable.forEach(this.statements::beside);
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
        Set<String> vanished = new TreeSet<>(this.loaded.keys());
        this.items.all().forEach(item -> vanished.remove(item.key()));
        return vanished;
    }

    private void sort() {
        List<Item> different = new ArrayList<>();
        for (Item item : this.items.all()) {
            if (!this.loaded.knows(item)) {
                this.added.add(item);
                continue;
            }
            this.loaded.checkKind(item);
            if (!this.loaded.isSame(item)) {
                different.add(item);
            }
        }
        Set<String> edited = this.loaded.edited(different);
        different.forEach(item -> {
            if (item instanceof FormItem ? isKept(item) : edited.contains(item.key())) {
                this.kept.add(item.key());
            } else {
                this.changed.add(item);
            }
        });
    }

    private boolean isKept(Item item) {
        return this.door.isKept(item.kind().code(), this.loaded.number(item));
    }

    private void number() {
        this.items.all().stream()
                .filter(this.loaded::knows)
                .forEach(item -> this.numbers.put(item.key(), this.loaded.number(item)));
        pin();
        passCalls();
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        this.added.stream()
                .filter(item -> !this.numbers.containsKey(item.key()))
                .forEach(item -> wanted.computeIfAbsent(item.kind().table(), table -> new ArrayList<>())
                        .add(item.key()));
        written()
                .forEach(item -> item.rows().stream()
                        .filter(row -> row.ownKey() != null)
                        .forEach(row -> wanted.computeIfAbsent(row.table(), table -> new ArrayList<>())
                                .add(Objects.requireNonNull(row.ownKey()))));
        wanted.forEach((table, keys) -> {
            List<Long> fresh = this.statements.newNumbers(table, keys.size());
            for (int i = 0; i < keys.size(); i++) {
                this.numbers.put(keys.get(i), fresh.get(i));
            }
        });
    }

    /** Calls without a number of their own get one behind all those that the files give. */
    private void passCalls() {
        of(Kind.CALL, this.added).stream()
                .flatMap(call -> Stream.ofNullable(call.besides().get("call")))
                .mapToLong(row -> ((Integer) Objects.requireNonNull(row.get("number"))).longValue())
                .max()
                .ifPresent(highest -> this.statements.passOver("call", "number", highest));
    }

    /** Gives new items the numbers that are theirs, unless somebody has entered something under one of them. */
    private void pin() {
        Map<String, Set<Long>> taken = new HashMap<>();
        this.pinned.highest().forEach((table, highest) -> {
            this.statements.passOver(table, "id", highest);
            taken.put(table, this.statements.numbers(table));
        });
        this.added.forEach(item -> {
            Long number = this.pinned.byKey().get(item.key());
            if (number != null
                    && taken.getOrDefault(item.kind().table(), new HashSet<>()).add(number)) {
                this.numbers.put(item.key(), number);
            }
        });
    }

    private void deleteReplaced() {
        Map<String, Set<Long>> byTable = this.changed.stream()
                .collect(Collectors.groupingBy(
                        item -> item.kind().table(),
                        Collectors.mapping(item -> numberOf(item.key()), Collectors.toCollection(HashSet::new))));
        for (Tables.Table table : Tables.IN_ORDER) {
            Collection<Long> owners = byTable.get(table.owner());
            if (owners != null) {
                this.statements.delete(table, owners);
            }
        }
    }

    private void insert(Predicate<Item> which) {
        Map<String, List<Map<String, @Nullable Object>>> byTable = new HashMap<>();
        written().stream()
                .filter(which)
                .forEach(item -> item.rows()
                        .forEach(row -> byTable.computeIfAbsent(row.table(), table -> new ArrayList<>())
                                .add(resolved(row))));
        for (Tables.Table table : Tables.IN_ORDER) {
            List<Map<String, @Nullable Object>> rows = byTable.remove(table.name());
            if (rows != null) {
                this.statements.write(table, rows);
            }
        }
        if (!byTable.isEmpty()) {
            throw new IllegalStateException("these tables have no place in the order: " + byTable.keySet());
        }
    }

    private List<Item> written() {
        List<Item> written = new ArrayList<>(this.added);
        written.addAll(this.changed);
        return written;
    }

    private Map<String, @Nullable Object> resolved(Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        row.values().forEach((column, value) -> values.put(column, resolved(value)));
        return values;
    }

    private @Nullable Object resolved(@Nullable Object value) {
        if (value instanceof Ref ref) {
            return numberOf(this.items.key(ref));
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    private Long numberOf(String key) {
        return Objects.requireNonNull(this.numbers.get(key), () -> "no row for " + key);
    }
}
