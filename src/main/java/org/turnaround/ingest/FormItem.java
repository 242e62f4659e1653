package org.turnaround.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Party;
import org.turnaround.desk.RecordDoor.Told;
import org.turnaround.desk.Who;
import org.turnaround.record.Part;

/**
 * An item that the desk keeps: the values of its form by the paths of their fields, with references to other items. Its
 * main row has what the files say beside that, which no form asks.
 */
final class FormItem extends Item {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<PartyRef, String> notes = new LinkedHashMap<>();

    private final @Nullable Ref council;

    /** @param council in whose folder it stands; null for the national files */
    FormItem(Kind kind, String key, Place place, @Nullable Ref council) {
        super(kind, key, place, Row.of(kind.table()));
        this.council = council;
        main().with("id", ref());
        if (kind.isKeyed()) {
            main().with("record_key", key);
        }
    }

    @Nullable
    Ref council() {
        return this.council;
    }

    /** Who takes part in it and how. */
    record PartyRef(Part part, Ref who) {}

    /** @param node where the file says it */
    void put(String path, @Nullable Object value, Node node) {
        this.nodes.put(path, node);
        if (value != null) {
            this.values.put(path, value);
        }
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
        return Digests.of(this.values + " " + this.notes + " " + main());
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
