package org.turnaround.desk.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.entry.Party;
import org.turnaround.record.Part;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;

/** A form as its page shows it: for each field its label, hint, value, faults and choices. The template names the field. */
public final class FormView {

    private static final int A_LINE = 300;
    private static final int A_FEW = 7;

    private final Shape<?> shape;
    private final Errors errors;
    private final Map<String, String> finds;
    private final Words words;
    private final Lookups lookups;
    private final Map<String, Object> values;
    private final Place place;
    private final Map<String, Object> said;
    private final Set<String> foundNothing = new HashSet<>();

    /**
     * Where a form stands that is a part of a page.
     *
     * @param prefix stands before the names of its fields
     * @param said what the page says for all its parts, by path
     * @param offered who can be ticked without a search, by key
     * @param everybody the searches where the first of them, which stands for several, is ticked
     */
    public record Place(String prefix, Map<String, Object> said, Map<String, String> offered, Set<String> everybody) {

        static final Place ALONE = new Place("", Map.of(), Map.of(), Set.of());
    }

    public <F extends Record> FormView(
            Shape<F> shape, F form, Errors errors, Map<String, String> finds, Words words, Lookups lookups) {
        this(shape, form, errors, finds, words, lookups, Place.ALONE);
    }

    public <F extends Record> FormView(
            Shape<F> shape,
            F form,
            Errors errors,
            Map<String, String> finds,
            Words words,
            Lookups lookups,
            Place place) {
        this.shape = shape;
        this.errors = errors;
        this.finds = finds;
        this.words = words;
        this.lookups = lookups;
        this.values = shape.values(form);
        this.place = place;
        this.said = new LinkedHashMap<>(place.said());
        this.said.putAll(this.values);
    }

    /**
     * One field.
     *
     * @param control how it is entered: text, paragraphs, date, tick, radios, dropdown, checkboxes, one or many (of those
     *     that a search finds)
     * @param values as they stand or were typed; those of a date are the date, its bounds and why it is thought so
     * @param groups of the options that a list shows in groups, the group of each
     * @param find the name under which its search is sent
     * @param typed what was typed into its search
     */
    public record Field(
            String name,
            String label,
            @Nullable String hint,
            String control,
            List<String> values,
            List<String> errors,
            Map<String, String> options,
            Map<String, String> groups,
            boolean needed,
            String find,
            String typed) {

        /** The last of the groups. */
        static final String OTHERS = "Others";

        public String value() {
            return this.values.isEmpty() ? "" : this.values.get(0);
        }

        public boolean isBad() {
            return !this.errors.isEmpty();
        }

        /** The options by group, each in the order of its words; those of no group stand below an empty name. */
        public Map<String, Map<String, String>> grouped() {
            Map<String, Map<String, String>> grouped = new TreeMap<>(
                    Comparator.<String, Boolean>comparing(OTHERS::equals).thenComparing(Comparator.naturalOrder()));
            this.options.forEach((key, words) -> grouped.computeIfAbsent(
                            this.groups.getOrDefault(key, ""), group -> new LinkedHashMap<>())
                    .put(key, words));
            return grouped;
        }

        public boolean isChosen(String option) {
            return this.values.contains(option);
        }

        /** In little room, where its label says of what it is: of which row. */
        public Field of(String row) {
            return new Field(
                    this.name,
                    this.label + ": " + row,
                    null,
                    this.control.equals("radios") ? "dropdown" : this.control,
                    this.values,
                    this.errors,
                    this.options,
                    this.groups,
                    this.needed,
                    this.find,
                    this.typed);
        }
    }

    /** A line of a list: what it is of, by number where it is, and its own fields. */
    public record LineOf(String title, String name, String value, List<Field> fields) {}

    /** Those of every field, in the order of the form. */
    public Set<String> paths() {
        return this.shape.fields().keySet();
    }

    /** The field at a path, as in {@code facts.what}. */
    public Field field(String path) {
        return field(path, path);
    }

    private Field field(String path, String name) {
        RecordComponent component = this.shape.field(path);
        Lookup lookup = this.lookups.of(this.shape, path);
        String control = control(component, lookup);
        List<String> chosen = chosen(path, name);
        Map<String, String> options = options(component, lookup, chosen, name);
        Map<String, String> groups = new HashMap<>();
        options.keySet().forEach(key -> groups.put(key, lookup == null ? "" : lookup.group(key)));
        return new Field(
                this.place.prefix() + name,
                this.words.label(this.shape, path),
                this.words.hint(this.shape, path),
                control,
                chosen,
                faults(name),
                options,
                groups,
                component.getAccessor().isAnnotationPresent(NotBlank.class)
                        || component.getAccessor().isAnnotationPresent(NotNull.class),
                this.place.prefix() + name,
                find(this.place.prefix() + name));
    }

    /** Those who take part in one way, searched for by name. */
    public Field party(String code) {
        Part part = Coded.of(Part.class, code);
        List<String> chosen = new ArrayList<>();
        for (Object one : (List<?>) this.values.getOrDefault("parties", List.of())) {
            if (((Party) one).part() == part) {
                chosen.add(((Party) one).who().key());
            }
        }
        if (this.place.everybody().contains(this.place.prefix() + code)) {
            chosen.add(this.place.offered().keySet().iterator().next());
        }
        Map<String, String> options = new LinkedHashMap<>();
        people("parties", code, chosen).forEach((key, name) -> options.put(code + ":" + key, name));
        String path = "parties." + code;
        return new Field(
                this.place.prefix() + "parties",
                this.words.label(this.shape, path).equals(path) ? part.label() : this.words.label(this.shape, path),
                this.words.hint(this.shape, path),
                "many",
                chosen.stream().map(key -> code + ":" + key).toList(),
                faults("parties"),
                options,
                Map.of(),
                false,
                this.place.prefix() + code,
                find(this.place.prefix() + code));
    }

    /** A field for one person, where several are ticked for as many things of the kind. */
    public Field several(String path, List<String> chosen) {
        return extra(path, this.words.label(this.shape, path), "many", chosen, people(path, path, chosen), path);
    }

    /**
     * A field that the page has for this form beside its own.
     *
     * @param at the field whose faults stand beside it
     */
    public Field extra(
            String name, String label, String control, List<String> chosen, Map<String, String> options, String at) {
        String full = this.place.prefix() + name;
        String id = this.place.prefix() + at;
        return new Field(full, label, null, control, chosen, faults(at), options, Map.of(), false, id, find(id));
    }

    /** Those chosen, those found, and those who are offered without a search. */
    private Map<String, String> people(String path, String find, List<String> chosen) {
        Lookup lookup = Objects.requireNonNull(this.lookups.of(this.shape, path));
        String typed = find(this.place.prefix() + find);
        Map<String, String> people = new LinkedHashMap<>(lookup.named(chosen));
        Map<String, String> found = typed.isBlank() ? Map.of() : lookup.find(typed, this.said);
        if (found.keySet().stream().allMatch(people::containsKey)) {
            this.foundNothing.add(this.place.prefix() + find);
        }
        found.forEach(people::putIfAbsent);
        boolean plain = !lookup.code().equals("who");
        this.place.offered().forEach((key, name) -> people.putIfAbsent(plain ? key.replace("person-", "") : key, name));
        return people;
    }

    /** Whether a search of people gave nobody more. */
    public boolean isFoundNothing(String find) {
        return this.foundNothing.contains(find);
    }

    /** The lines of a list; {@code pick} is the component that the search of the list fills. */
    public List<LineOf> lines(String list) {
        List<LineOf> lines = new ArrayList<>();
        for (Object key : (List<?>) this.values.getOrDefault(list, List.of())) {
            lines.add(line(list, lines.size(), key.toString()));
        }
        return lines;
    }

    /** An empty line behind those that are there. */
    public LineOf next(String list, int further) {
        int size = ((List<?>) this.values.getOrDefault(list, List.of())).size();
        return line(list, size + further, null);
    }

    private LineOf line(String list, int at, @Nullable String key) {
        String name = list + "[" + at + "]";
        LineOf line = new LineOf("", "", "", new ArrayList<>());
        for (String path : this.shape.fields().keySet()) {
            if (path.startsWith(list + ".")) {
                String part = path.substring(list.length() + 1);
                Object value = key == null ? null : this.values.get(list + "{" + key + "}." + part);
                Lookup lookup = this.lookups.of(this.shape, path);
                if (lookup != null && value != null && line.title().isEmpty() && isOf(String.valueOf(key), value)) {
                    String title = lookup.named(Lookups.keys(value)).getOrDefault(value.toString(), value.toString());
                    line = new LineOf(title, name + "." + part, value.toString(), line.fields());
                } else if (lookup == null || !lookup.among(this.values).isEmpty() || value != null) {
                    line.fields().add(field(path, name + "." + part, value));
                }
            }
        }
        return line;
    }

    /** A line's key is what it points to; what is no source stands behind its sort. */
    private static boolean isOf(String key, Object value) {
        return key.equals(value.toString()) || key.equals("entry-" + value);
    }

    /** One field of a line that is there, as in {@code signatories}, 2 and {@code dissent}. */
    public Field part(String list, int at, String part) {
        Object key = ((List<?>) this.values.getOrDefault(list, List.of())).get(at);
        Object value = this.values.get(list + "{" + key + "}." + part);
        return field(list + "." + part, list + "[" + at + "]." + part, value);
    }

    private Field field(String path, String name, @Nullable Object value) {
        if (value != null) {
            this.values.put(name, value);
        }
        return field(path, name);
    }

    /** What a search of a list found, behind its lines and apart from its other search: the name of the field, the key and the words of each. */
    public List<LineOf> found(String list, String part) {
        Lookup lookup = Objects.requireNonNull(this.lookups.of(this.shape, list + "." + part));
        List<?> there = (List<?>) this.values.getOrDefault(list, List.of());
        List<LineOf> found = new ArrayList<>();
        List<String> paths = List.copyOf(paths());
        int offset = there.size() + Shelf.FOUND * (paths.indexOf(list + "." + part) - paths.indexOf(list));
        String typed = find(list + "." + part);
        (typed.isBlank() ? Map.<String, String>of() : lookup.find(typed, this.said)).forEach((key, words) -> {
            if (!there.contains(part.equals("restsOn") ? "entry-" + key : key)) {
                String name = list + "[" + (offset + found.size()) + "]." + part;
                found.add(new LineOf(words, name, key, List.of()));
            }
        });
        return found;
    }

    /** The rows of a table: a line for each thing that a list can have one of, in their order. What is left empty there says nothing. */
    public List<LineOf> grid(String list, String part) {
        Lookup lookup = Objects.requireNonNull(this.lookups.of(this.shape, list + "." + part));
        List<Object> keys = new ArrayList<>((List<?>) this.values.getOrDefault(list, List.of()));
        Set<String> rows = new LinkedHashSet<>(lookup.among(this.values).keySet());
        keys.forEach(key -> rows.add(key.toString()));
        List<LineOf> lines = new ArrayList<>();
        for (String key : rows) {
            if (!keys.contains(key)) {
                keys.add(key);
                this.values.put(list + "{" + key + "}." + part, key);
            }
            lines.add(line(list, keys.indexOf(key), key));
        }
        return lines;
    }

    /** What was typed into the search of a list. */
    public String find(String list) {
        return this.finds.getOrDefault(list, "");
    }

    public String label(String path) {
        return this.words.label(this.shape, path);
    }

    public @Nullable String hint(String path) {
        return this.words.hint(this.shape, path);
    }

    /** Every fault, which names the field that it belongs to, for the summary above the form: in the order of its facts. */
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        List<String> order = List.copyOf(this.shape.fields().keySet());
        Comparator<ObjectError> byPlace =
                Comparator.comparingInt(error -> order.indexOf(Shape.general(id(field(error)))));
        this.errors.getAllErrors().stream().sorted(byPlace).forEach(error -> {
            String field = field(error);
            String sentence = this.words.fault(error);
            String label = field.isEmpty() ? "" : named(id(field));
            faults.putIfAbsent(
                    sentence.contains(label) ? sentence : label + ": " + sentence,
                    field.isEmpty() ? "" : this.place.prefix() + id(field));
        });
        return faults;
    }

    /** "Who was asked 2, Asked on" for a field of the second line. */
    private String named(String field) {
        int at = field.indexOf('[');
        String line = at < 0
                ? ""
                : this.words.label(this.shape, field.substring(0, at)) + " "
                        + (Integer.parseInt(field.substring(at + 1, field.indexOf(']'))) + 1) + ", ";
        return line + this.words.label(this.shape, field);
    }

    private static String field(ObjectError error) {
        return error instanceof FieldError at ? at.getField() : "";
    }

    /** A date's faults are shown at its first box, and those of a list in one box at that. */
    private String id(String field) {
        String whole = field.replaceAll("\\.(edtf|first|last|why)$|\\[\\d+]$", "");
        return this.shape.fields().containsKey(Shape.general(whole)) ? whole : field;
    }

    private List<String> faults(String name) {
        return this.errors.getFieldErrors().stream()
                .filter(error -> id(error.getField()).equals(name))
                .map(this.words::fault)
                .distinct()
                .toList();
    }

    private List<String> chosen(String path, String name) {
        FieldError refused = this.errors.getFieldError(name);
        Object value =
                refused != null && refused.isBindingFailure() ? refused.getRejectedValue() : this.values.get(name);
        if (value instanceof PartialDate date) {
            boolean bounded = date.isReadable() && date.boundsWords() != null;
            return List.of(
                    date.words(),
                    refusedOr(name + ".first", bounded ? text(date.first()) : ""),
                    refusedOr(name + ".last", bounded ? text(date.last()) : ""),
                    Objects.requireNonNullElse(date.why(), ""));
        }
        if (value instanceof List<?> list && this.shape.field(path).getAnnotation(Ref.class) == null) {
            return List.of(list.stream().map(FormView::text).collect(Collectors.joining(", ")));
        }
        return value instanceof List<?> list ? list.stream().map(FormView::text).toList() : one(value);
    }

    /** A bound that is no date stays in its box. */
    private String refusedOr(String bound, String otherwise) {
        FieldError refused = this.errors.getFieldError(bound);
        return refused == null || refused.getRejectedValue() == null
                ? otherwise
                : refused.getRejectedValue().toString();
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(text(value));
    }

    private static String text(Object value) {
        if (value instanceof LocalDate day) {
            return Words.plain(day);
        }
        return value instanceof Coded coded
                ? coded.code()
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private String control(RecordComponent component, @Nullable Lookup lookup) {
        Class<?> type = component.getType();
        if (lookup != null) {
            boolean many = List.class.isAssignableFrom(type);
            return lookup.among(this.said).isEmpty() ? many ? "many" : "one" : many ? "checkboxes" : "dropdown";
        }
        if (type.isEnum()) {
            return type.getEnumConstants().length > A_FEW ? "dropdown" : "radios";
        }
        if (type == PartialDate.class) {
            return "date";
        }
        Size size = component.getAccessor().getAnnotation(Size.class);
        boolean isAddress = component.getName().toLowerCase(Locale.UK).endsWith("url");
        return type == Boolean.class
                ? "tick"
                : size != null && size.max() > A_LINE && !isAddress ? "paragraphs" : "text";
    }

    private Map<String, String> options(
            RecordComponent component, @Nullable Lookup lookup, List<String> chosen, String name) {
        if (lookup != null) {
            return Lookups.offer(lookup, chosen, find(this.place.prefix() + name), this.said);
        }
        Map<String, String> options = new LinkedHashMap<>();
        if (component.getType().isEnum()) {
            Arrays.stream(component.getType().getEnumConstants())
                    .map(Coded.class::cast)
                    .forEach(one -> options.put(
                            one.code(),
                            one.definition().isEmpty() ? one.label() : one.label() + ": " + one.definition()));
        }
        return options;
    }
}
