package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.RecordDoor.Told;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.entry.Who;
import org.turnaround.record.Part;

/**
 * One thing of the record files that keeps its number for good: a source, a person, a statement. What the desk keeps has
 * the values of its form, by the paths of their fields, with references to other items. What no form asks stands in
 * columns: beside its form, or all there is of it.
 */
final class Item {

    private final Kind kind;
    private final String key;
    private final Keys keys;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> columns = new LinkedHashMap<>();
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();

    /** @param keys what the files tell of it */
    Item(Kind kind, String key, Keys keys) {
        this.kind = kind;
        this.key = key;
        this.keys = keys;
        if (kind.isKeyed()) {
            column(kind.table(), "record_key", key);
        }
    }

    /** Who takes part in it and how. */
    record PartyRef(Part part, Ref who) {}

    Kind kind() {
        return this.kind;
    }

    String key() {
        return this.key;
    }

    Keys keys() {
        return this.keys;
    }

    Place place() {
        return this.keys.place();
    }

    Ref ref() {
        return new Ref(this.key);
    }

    /** @param node where the file says it */
    void put(String path, @Nullable Object value, Node node) {
        this.nodes.put(path, node);
        if (value == null) {
            this.values.remove(path);
        } else {
            this.values.put(path, value);
        }
    }

    void put(String path, @Nullable Object value) {
        put(path, value, Node.nothing(place()));
    }

    /** The same as another says at a path. */
    void take(String path, Item other, String there) {
        put(path, other.value(there), other.nodes.getOrDefault(there, Node.nothing(place())));
    }

    @Nullable
    Object value(String path) {
        return this.values.get(path);
    }

    Ref ref(String path) {
        return (Ref) Objects.requireNonNull(value(path), path);
    }

    List<Ref> refs(String path) {
        return listed(path).stream().map(Ref.class::cast).toList();
    }

    /** The path of the line of this one in a list of lines, a new one if there is none. */
    String line(String path, String what, Ref which) {
        for (String line : lines(path)) {
            if (which.equals(value(line + "." + what))) {
                return line;
            }
        }
        String line = path + "{" + listed(path).size() + "}";
        add(path, String.valueOf(listed(path).size()));
        put(line + "." + what, which);
        return line;
    }

    /** The paths of the lines of a list. */
    List<String> lines(String path) {
        return listed(path).stream().map(key -> path + "{" + key + "}").toList();
    }

    /** Unless the list has it. */
    boolean add(String path, Object element) {
        List<Object> list = new ArrayList<>(listed(path));
        boolean fresh = !list.contains(element) && list.add(element);
        put(path, list);
        return fresh;
    }

    private List<?> listed(String path) {
        return value(path) instanceof List<?> list ? list : List.of();
    }

    /** The place of a field, or else of the whole; a line of a list by its number. */
    Place place(String path) {
        Node node = this.nodes.get(path.replace('[', '{').replace(']', '}'));
        return node == null ? place() : node.place();
    }

    void party(Part part, Ref who) {
        add("parties", new PartyRef(part, who));
    }

    void column(String table, String column, @Nullable Object value) {
        this.columns
                .computeIfAbsent(table, none -> new LinkedHashMap<>(Map.of("id", ref())))
                .put(column, value);
    }

    /** A column of the table of its kind. */
    @Nullable
    Object column(String column) {
        return this.columns.getOrDefault(this.kind.table(), Map.of()).get(column);
    }

    /** By table. */
    Map<String, Map<String, @Nullable Object>> columns() {
        return this.columns;
    }

    /** A row that belongs to it and is written anew with it, empty as yet. */
    Map<String, @Nullable Object> row(String table) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        this.rows.computeIfAbsent(table, none -> new ArrayList<>()).add(row);
        return row;
    }

    /** By table. */
    Map<String, List<Map<String, @Nullable Object>>> rows() {
        return this.rows;
    }

    /** The same for the same content, whatever numbers the database gives. */
    String digest() {
        return DigestUtils.sha256Hex(this.values + " " + this.columns + " " + this.rows);
    }

    /**
     * For the desk, with numbers in place of references; nothing where one of them leads nowhere.
     *
     * @param numbers by reference, null where there is none
     */
    Optional<Told> told(Function<Ref, @Nullable Long> numbers) {
        try {
            Map<String, Object> told = new LinkedHashMap<>();
            this.values.forEach((path, value) -> told.put(path, resolved(value, numbers)));
            return Optional.of(new Told(number(ref(), numbers), told));
        } catch (LeadsNowhere ex) {
            return Optional.empty();
        }
    }

    /** A row with numbers in place of references; nothing where one of them leads nowhere. */
    static Optional<Map<String, @Nullable Object>> resolved(
            Map<String, @Nullable Object> row, Function<Ref, @Nullable Long> numbers) {
        try {
            Map<String, @Nullable Object> resolved = new LinkedHashMap<>();
            row.forEach((column, value) -> resolved.put(column, value == null ? null : resolved(value, numbers)));
            return Optional.of(resolved);
        } catch (LeadsNowhere ex) {
            return Optional.empty();
        }
    }

    private static Object resolved(Object value, Function<Ref, @Nullable Long> numbers) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> resolved(one, numbers)).toList();
        }
        if (value instanceof PartyRef party) {
            return new Party(party.part, new Who(party.who.isPerson(), number(party.who, numbers)));
        }
        return value instanceof Ref ref ? number(ref, numbers) : value;
    }

    private static Long number(Ref ref, Function<Ref, @Nullable Long> numbers) {
        return Optional.ofNullable(numbers.apply(ref)).orElseThrow(LeadsNowhere::new);
    }

    private static final class LeadsNowhere extends RuntimeException {}
}
