package org.turnaround.ingest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Line;
import org.turnaround.record.Part;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;

/**
 * Reads an item of the files into the form of its kind: each field of the form, in whatever part it stands, from the key
 * that is its name in kebab-case. What the files call or tell otherwise is read first.
 */
final class FormReader {

    /** What the files call a field in whatever form it stands. */
    private static final Map<String, String> IN_FILES = Map.of("starts", "from", "ends", "until");

    private final Keys keys;
    private final Item item;
    private final Map<String, RecordComponent> components;
    private final Map<String, String> called = new HashMap<>();
    private final Set<String> read = new HashSet<>(Set.of("parties", "paper.title", "paper.url"));

    private FormReader(Item item) {
        this.keys = item.keys();
        this.item = item;
        this.components = this.keys.items().door().fields(item.kind().code());
        if (this.components.containsKey("entry.council")) {
            set("entry.council", this.keys.council());
        }
    }

    /**
     * An item as its form tells it, to be added to the others.
     *
     * @param otherwise reads what the files call or tell otherwise than its form
     */
    static Item read(Kind kind, String key, Keys keys, Consumer<FormReader> otherwise) {
        Item item = new Item(kind, key, keys);
        FormReader form = new FormReader(item);
        otherwise.accept(form);
        form.rest();
        return item;
    }

    static Item add(Kind kind, String key, Keys keys, Consumer<FormReader> otherwise) {
        return keys.items().add(read(kind, key, keys, otherwise));
    }

    /** The same of what stands within another item. */
    static Item part(Kind kind, String key, Keys keys, Consumer<FormReader> otherwise) {
        Item item = add(kind, key, keys, otherwise);
        keys.end();
        return item;
    }

    /** The same of each in a list of another item; behind its key they are numbered, as in {@code membership-0}. */
    static void parts(Keys of, String list, Kind kind, String key, Consumer<FormReader> otherwise) {
        int number = 0;
        for (Keys each : of.list(list)) {
            part(kind, key + number++, each, otherwise);
        }
    }

    Keys keys() {
        return this.keys;
    }

    Item item() {
        return this.item;
    }

    /** What is not read from a key of its own. */
    FormReader set(String path, @Nullable Object value) {
        this.read.add(path);
        this.item.put(path, value);
        return this;
    }

    FormReader isRead(String path) {
        this.read.add(path);
        return this;
    }

    /** A field that the files call otherwise. */
    FormReader key(String path, String key) {
        this.read.add(path);
        RecordComponent component = component(path);
        Object value = isOfLines(component) ? lines(path, this.keys.list(key)) : value(this.keys, key, component);
        this.item.put(path, value, this.keys.ask(key));
        return this;
    }

    /** A field of lines that the files call otherwise. */
    FormReader called(String path, String key) {
        this.called.put(path, key);
        return this;
    }

    /** A field of words that the files know by others. */
    FormReader chosen(String path, @Nullable String code) {
        Class<?> type = component(path).getType();
        return set(path, code == null ? null : constants(type).get(code));
    }

    /** What no form asks: a column of its table, or of another as in {@code call.number}. */
    FormReader beside(String column, @Nullable Object value) {
        int dot = column.indexOf('.');
        String table = dot < 0 ? this.item.kind().table() : column.substring(0, dot);
        this.item.column(table, column.substring(dot + 1), value);
        return this;
    }

    FormReader parties(String key, Part part) {
        return parties(part, this.keys.who(key));
    }

    FormReader parties(Part part, List<Ref> who) {
        who.forEach(one -> this.item.party(part, one));
        return this;
    }

    /** Sources as lines of citations. */
    FormReader cites(String path, List<Ref> sources) {
        return lines(path, "source", sources);
    }

    /** The entries that it rests on, as lines of citations. */
    FormReader restsOn(List<Ref> entries) {
        return lines("sources", "restsOn", entries);
    }

    /** A line for each of these. */
    FormReader lines(String path, String what, List<Ref> which) {
        which.forEach(one -> this.item.line(path, what, one));
        return isRead(path);
    }

    /** Whatever has not been read yet. */
    void rest() {
        if (this.components.containsKey("sources.source") && !this.read.contains("sources")) {
            cites("sources", this.keys.sources());
        }
        this.components.keySet().stream()
                .filter(path -> !this.read.contains(path) && !isInLine(path))
                .forEach(path -> key(path, kebab(path)));
    }

    private boolean isInLine(String path) {
        return this.components.entrySet().stream()
                .anyMatch(list -> isOfLines(list.getValue()) && path.startsWith(list.getKey() + "."));
    }

    private List<String> lines(String path, List<Keys> lines) {
        List<String> keys = new ArrayList<>();
        for (Keys line : lines) {
            String key = String.valueOf(keys.size());
            keys.add(key);
            this.components.forEach((under, component) -> {
                if (under.startsWith(path + ".")) {
                    String name = this.called.getOrDefault(under, kebab(under));
                    Object value = value(line, name, component);
                    this.item.put(path + "{" + key + "}" + under.substring(path.length()), value, line.ask(name));
                }
            });
            line.end();
        }
        return keys;
    }

    private static @Nullable Object value(Keys from, String key, RecordComponent component) {
        Class<?> type = component.getType();
        org.turnaround.desk.form.Ref points = component.getAnnotation(org.turnaround.desk.form.Ref.class);
        boolean required = has(component, NotNull.class) || has(component, NotBlank.class);
        if (points != null && type == Long.class) {
            return required ? from.ref(key, Kind.of(points.value())) : from.maybeRef(key, Kind.of(points.value()));
        }
        if (key.equals("sources") && has(component, NotEmpty.class)) {
            return from.sources();
        }
        if (type == List.class) {
            return points != null && elementOf(component) == Long.class
                    ? from.refs(key, Kind.of(points.value()))
                    : from.texts(key);
        }
        if (type.isEnum()) {
            return coded(from, key, type, required);
        }
        Object value = plain(from, key, type, component);
        if (required) {
            from.required(key, value, "");
        }
        return value;
    }

    private static @Nullable Object plain(Keys from, String key, Class<?> type, RecordComponent component) {
        if (type == String.class) {
            return key.equals("quote") ? from.quote(key) : from.maybeText(key, longest(component));
        }
        if (type == PartialDate.class) {
            return from.maybeDate(key);
        }
        if (type == LocalDate.class) {
            return from.maybeDay(key);
        }
        if (type == Integer.class) {
            return has(component, Min.class) ? from.maybeCount(key) : from.maybeWhole(key);
        }
        if (type == BigDecimal.class) {
            return from.maybeNumber(key);
        }
        if (type == Boolean.class) {
            return from.maybeFlag(key);
        }
        throw new IllegalStateException("the files have no " + key + " of the type " + type.getName());
    }

    private static @Nullable Object coded(Keys from, String key, Class<?> type, boolean required) {
        Map<String, Object> all = constants(type);
        String[] codes = all.keySet().toArray(String[]::new);
        String code = required ? from.word(key, codes) : from.maybeWord(key, codes);
        return code == null ? null : all.get(code);
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> byCode = new LinkedHashMap<>();
        Stream.of(type.getEnumConstants()).forEach(one -> byCode.put(((Coded) one).code(), one));
        return byCode;
    }

    private RecordComponent component(String path) {
        RecordComponent component = this.components.get(path);
        if (component == null) {
            throw new IllegalStateException("the form has no field " + path);
        }
        return component;
    }

    private static int longest(RecordComponent component) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        return size == null ? Integer.MAX_VALUE : size.max();
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> constraint) {
        return component.getAccessor().isAnnotationPresent(constraint);
    }

    private static boolean isOfLines(RecordComponent component) {
        return elementOf(component) instanceof Class<?> element && Line.class.isAssignableFrom(element);
    }

    private static @Nullable Type elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : null;
    }

    /** The key of a field: its name in kebab-case. */
    private static String kebab(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return IN_FILES.getOrDefault(name, name).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
