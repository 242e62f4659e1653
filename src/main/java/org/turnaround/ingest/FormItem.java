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
import org.turnaround.desk.Party;
import org.turnaround.desk.RecordDoor.Told;
import org.turnaround.desk.Who;
import org.turnaround.record.Part;

/**
 * An item that the desk keeps: the values of its form by the paths of their fields, with references to other items, and
 * what the files say beside that, which no form asks.
 */
final class FormItem extends Item {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<PartyRef, String> notes = new LinkedHashMap<>();
    private final Map<String, Row> besides = new LinkedHashMap<>();

    private final Fields fields;

    /** @param fields what the files tell of it */
    FormItem(Kind kind, String key, Fields fields) {
        super(kind, key, fields.place(), Row.of(kind.table()).with("id", new Ref(key)));
        this.fields = fields;
        if (kind.isKeyed()) {
            beside(kind.table(), "record_key", key);
        }
    }

    void beside(String table, String column, @Nullable Object value) {
        this.besides
                .computeIfAbsent(
                        table,
                        other -> other.equals(kind().table())
                                ? main()
                                : Row.of(other).with("id", ref()))
                .with(column, value);
    }

    /** What no form asks, by table: values that its rows there get besides. */
    Map<String, Row> besides() {
        return this.besides;
    }

    Fields fields() {
        return this.fields;
    }

    @Nullable
    Ref council() {
        return this.fields.council();
    }

    /** Who takes part in it and how. */
    record PartyRef(Part part, Ref who) {}

    /** @param node where the file says it */
    void put(String path, @Nullable Object value, Node node) {
        this.nodes.put(path, node);
        if (value == null) {
            this.values.remove(path);
        } else {
            this.values.put(path, value);
        }
    }

    /** The same as another says at a path. */
    void take(String path, FormItem other, String there) {
        put(path, other.value(there), other.nodes.getOrDefault(there, Node.nothing(place())));
    }

    /** The path of the line of this one in a list of lines, a new one if there is none. */
    String line(String path, String what, Ref which) {
        for (String line : lines(path)) {
            if (which.equals(value(line + "." + what))) {
                return line;
            }
        }
        add(path, String.valueOf(lines(path).size()));
        String line = path + "{" + (lines(path).size() - 1) + "}";
        put(line + "." + what, which, Node.nothing(place()));
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
        put(path, list, Node.nothing(place()));
        return fresh;
    }

    private List<?> listed(String path) {
        return value(path) instanceof List<?> list ? list : List.of();
    }

    Ref ref(String path) {
        return (Ref) Objects.requireNonNull(value(path), path);
    }

    List<Ref> refs(String path) {
        return listed(path).stream().map(Ref.class::cast).toList();
    }

    @Nullable
    Object value(String path) {
        return this.values.get(path);
    }

    void note(PartyRef party, @Nullable String note) {
        if (note != null) {
            this.notes.put(party, note);
        }
    }

    /** The place of a field, or else of the whole; a line of a list by its number. */
    Place place(String path) {
        Node node = this.nodes.get(path.replace('[', '{').replace(']', '}'));
        return node == null ? place() : node.place();
    }

    @Override
    String digest() {
        return DigestUtils.sha256Hex(this.values + " " + this.notes + " " + this.besides);
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
            Map<Party, String> noted = new LinkedHashMap<>();
            this.notes.forEach((party, note) -> noted.put((Party) resolved(party, numbers), note));
            return Optional.of(new Told(number(ref(), numbers), told, noted));
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
