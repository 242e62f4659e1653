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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    private static final String PARTIES = "parties";

    private final Shape<?> shape;
    private final Errors errors;
    private final Words words;
    private final Map<String, Object> values;
    private final Place place;
    private final Map<String, Object> said;
    private final Set<String> foundNothing = new HashSet<>();

    /**
     * Where a form stands on its page.
     *
     * @param prefix stands before the names of its fields
     * @param finds what was typed into each search of the page
     * @param said what the page says for all its parts, by path
     * @param offered who can be ticked without a search, by key
     * @param everybody the searches where the first of them, which stands for several, is ticked
     */
    public record Place(
            String prefix,
            Map<String, String> finds,
            Map<String, Object> said,
            Map<String, String> offered,
            Set<String> everybody) {

        /** It is all that there is on the page. */
        public static Place alone(Map<String, String> finds) {
            return new Place("", finds, Map.of(), Map.of(), Set.of());
        }
    }

    public <F extends Record> FormView(Shape<F> shape, F form, Errors errors, Words words, Place place) {
        this.shape = shape;
        this.errors = errors;
        this.words = words;
        this.values = shape.values(form);
        this.place = place;
        this.said = new LinkedHashMap<>(place.said());
        this.said.putAll(this.values);
    }

    /**
     * One field.
     *
     * @param path by which it has its words
     * @param plain its name in its form
     * @param at the name under which its search is sent, and its faults are found, too
     * @param row which row it stands in, where its label has to say so; else empty
     * @param control how it is entered: text, paragraphs, date, tick, radios, dropdown, checkboxes, one or many (of those
     *     that a search finds)
     * @param values as they stand or were typed; those of a date are the date, its bounds and why it is thought so
     */
    public record Field(
            FormView in,
            String path,
            String plain,
            String at,
            String row,
            String control,
            List<String> values,
            Map<String, String> options) {

        /** The last of the groups. */
        static final String OTHERS = "Others";

        public String name() {
            return this.in.place.prefix() + this.plain;
        }

        public String find() {
            return this.in.place.prefix() + this.at;
        }

        /** What was typed into its search. */
        public String typed() {
            return this.in.find(find());
        }

        public String label() {
            return this.in.label(this.path) + (this.row.isEmpty() ? "" : ": " + this.row);
        }

        public @Nullable String hint() {
            return this.row.isEmpty() ? this.in.hint(this.path) : null;
        }

        public String value() {
            return this.values.isEmpty() ? "" : this.values.get(0);
        }

        public List<String> errors() {
            return this.in.faults(this.plain, this.at);
        }

        public boolean isBad() {
            return !errors().isEmpty();
        }

        public boolean needed() {
            return this.in.needs(this.path);
        }

        /** The options by group, each in the order of its words; those of no group stand below an empty name. */
        public Map<String, Map<String, String>> grouped() {
            Map<String, Map<String, String>> grouped = new TreeMap<>(
                    Comparator.<String, Boolean>comparing(OTHERS::equals).thenComparing(Comparator.naturalOrder()));
            this.options.forEach((key, words) -> grouped.computeIfAbsent(
                            this.in.group(this.path, key), group -> new LinkedHashMap<>())
                    .put(key, words));
            return grouped;
        }

        public boolean isChosen(String option) {
            return this.values.contains(option);
        }

        /** In little room, where its label says of what it is: of which row. */
        public Field of(String of) {
            String small = this.control.equals("radios") ? "dropdown" : this.control;
            return new Field(this.in, this.path, this.plain, this.at, of, small, this.values, this.options);
        }
    }

    /** A line of a list: what it is of, by number where it is, and its own fields. */
    public record LineOf(String title, String name, String value, List<Field> fields) {}

    /**
     * The paths of fields, with spaces between; the name of a part of the form stands for all that the part has.
     *
     * @param names none for those of every field, in the order of the form
     */
    public List<String> paths(String names) {
        Set<String> all = this.shape.fields().keySet();
        return Arrays.stream(names.split("\\s+"))
                .flatMap(name -> all.contains(name) || name.startsWith(PARTIES)
                        ? Stream.of(name)
                        : all.stream().filter(path -> name.isEmpty() || path.startsWith(name + ".")))
                .toList();
    }

    public boolean has(String path) {
        return this.shape.fields().containsKey(path);
    }

    /** Whether a field is a list of lines, each with fields of its own. */
    public boolean hasLines(String path) {
        return this.shape.fields().keySet().stream().anyMatch(field -> field.startsWith(path + "."));
    }

    /** The field at a path, as in {@code facts.what}; at {@code parties.speaker} those who take part in that way. */
    public Field field(String path) {
        return path.startsWith(PARTIES + ".") ? party(path, part(path)) : field(path, path);
    }

    private Field field(String path, String name) {
        Lookup lookup = this.words.lookup(this.shape, path);
        List<String> chosen = chosen(path, name);
        Map<String, String> options = options(path, lookup, chosen, name);
        return new Field(this, path, name, name, "", control(path, lookup), chosen, options);
    }

    /** Those who take part in one way, searched for by name. */
    private Field party(String path, Part part) {
        String code = part.code();
        List<String> chosen = new ArrayList<>(list(PARTIES).stream()
                .map(Party.class::cast)
                .filter(one -> one.part() == part)
                .map(one -> one.who().key())
                .toList());
        if (this.place.everybody().contains(this.place.prefix() + code)) {
            chosen.add(this.place.offered().keySet().iterator().next());
        }
        Map<String, String> options = new LinkedHashMap<>();
        people(PARTIES, code, chosen).forEach((key, name) -> options.put(code + ":" + key, name));
        chosen.replaceAll(key -> code + ":" + key);
        return new Field(this, path, PARTIES, code, "", "many", chosen, options);
    }

    /** A field for one person, where several are ticked for as many things of the kind. */
    public Field several(String path, List<String> chosen) {
        return new Field(this, path, path, path, "", "many", chosen, people(path, path, chosen));
    }

    /**
     * A field that the page has for this form beside its own.
     *
     * @param at the field whose faults stand beside it
     */
    public Field extra(String name, String at, String control, List<String> chosen, Map<String, String> options) {
        return new Field(this, name, name, at, "", control, chosen, options);
    }

    /** Those chosen, those found, and those who are offered without a search. */
    private Map<String, String> people(String path, String find, List<String> chosen) {
        Lookup lookup = Objects.requireNonNull(this.words.lookup(this.shape, path));
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
        for (Object key : list(list)) {
            lines.add(line(list, lines.size(), key.toString()));
        }
        return lines;
    }

    /** An empty line behind those that are there. */
    public LineOf next(String list, int further) {
        int size = list(list).size();
        return line(list, size + further, null);
    }

    private LineOf line(String list, int at, @Nullable String key) {
        String name = list + "[" + at + "]";
        LineOf line = new LineOf("", "", "", new ArrayList<>());
        for (String path : this.shape.fields().keySet()) {
            if (path.startsWith(list + ".")) {
                String part = path.substring(list.length() + 1);
                Object value = key == null ? null : this.values.get(list + "{" + key + "}." + part);
                Lookup lookup = this.words.lookup(this.shape, path);
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
        Object key = list(list).get(at);
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
        Lookup lookup = Objects.requireNonNull(this.words.lookup(this.shape, list + "." + part));
        List<?> there = list(list);
        List<LineOf> found = new ArrayList<>();
        List<String> paths = paths("");
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
        Lookup lookup = Objects.requireNonNull(this.words.lookup(this.shape, list + "." + part));
        List<Object> keys = new ArrayList<>(list(list));
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

    private List<?> list(String path) {
        return (List<?>) this.values.getOrDefault(path, List.of());
    }

    /** What was typed into the search of a list. */
    public String find(String list) {
        return this.place.finds().getOrDefault(list, "");
    }

    public String label(String path) {
        String label = this.words.label(this.shape, path);
        return label.equals(path) && path.startsWith(PARTIES + ".") ? part(path).label() : label;
    }

    private static Part part(String path) {
        return Coded.of(Part.class, path.substring(PARTIES.length() + 1));
    }

    public @Nullable String hint(String path) {
        return this.words.hint(this.shape, path);
    }

    /** Every fault, which names the field that it belongs to, for the summary above the form: in the order of its facts. */
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        List<String> order = paths("");
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
                : label(field.substring(0, at)) + " "
                        + (Integer.parseInt(field.substring(at + 1, field.indexOf(']'))) + 1) + ", ";
        return line + label(field);
    }

    private static String field(ObjectError error) {
        return error instanceof FieldError at ? at.getField() : "";
    }

    /** A date's faults are shown at its first box, and those of a list in one box at that. */
    private String id(String field) {
        String whole = field.replaceAll("\\.(edtf|first|last|why)$|\\[\\d+]$", "");
        return this.shape.fields().containsKey(Shape.general(whole)) ? whole : field;
    }

    private List<String> faults(String name, String at) {
        return this.errors.getFieldErrors().stream()
                .filter(error -> List.of(name, at).contains(id(error.getField())))
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
        List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        List<String> texts = all.stream().map(FormView::text).toList();
        boolean inOneBox = value instanceof List<?> && this.words.lookup(this.shape, path) == null;
        return inOneBox ? List.of(String.join(", ", texts)) : texts;
    }

    /** A bound that is no date stays in its box. */
    private String refusedOr(String bound, String otherwise) {
        FieldError refused = this.errors.getFieldError(bound);
        return refused == null || refused.getRejectedValue() == null
                ? otherwise
                : refused.getRejectedValue().toString();
    }

    private static String text(Object value) {
        if (value instanceof LocalDate day) {
            return Words.plain(day);
        }
        return value instanceof Coded coded
                ? coded.code()
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private boolean needs(String path) {
        RecordComponent field = this.shape.fields().get(path);
        return field != null
                && (field.getAccessor().isAnnotationPresent(NotBlank.class)
                        || field.getAccessor().isAnnotationPresent(NotNull.class));
    }

    private String group(String path, String option) {
        Lookup lookup = this.words.lookup(this.shape, path);
        return lookup == null ? "" : lookup.group(option);
    }

    private String control(String path, @Nullable Lookup lookup) {
        RecordComponent component = this.shape.field(path);
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

    private Map<String, String> options(String path, @Nullable Lookup lookup, List<String> chosen, String name) {
        if (lookup != null) {
            return Lookups.offer(lookup, chosen, find(this.place.prefix() + name), this.said);
        }
        Map<String, String> options = new LinkedHashMap<>();
        Class<?> type = this.shape.field(path).getType();
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .map(Coded.class::cast)
                    .forEach(one -> options.put(
                            one.code(),
                            one.definition().isEmpty() ? one.label() : one.label() + ": " + one.definition()));
        }
        return options;
    }
}
