package org.turnaround.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * The keys that a file tells of one item, or of a part of it, asked for by name. Whatever is wrong is noted with its line,
 * and something harmless is given back, so that all other faults are found too. A key that nobody asked for is a fault as
 * well.
 */
final class Keys {

    /** As many of another author's words as the record quotes in one place. */
    private static final int QUOTED_WORDS = 12;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Predicate<String> WORD =
            Pattern.compile("[\\p{L}\\p{N}]").asPredicate();
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{1,119}");

    private final Node node;
    private final Items items;
    private final @Nullable Ref council;
    private final Map<String, Node> map;
    private final Set<String> asked = new HashSet<>();

    /** @param council the council in whose folder the file is; null for the national files */
    Keys(Node node, Items items, @Nullable Ref council) {
        this.node = node;
        this.items = items;
        this.council = council;
        this.map = node.map() == null ? Map.of() : node.map();
        if (node.map() == null) {
            fault(node, "a map of keys and values is expected here");
        }
    }

    Items items() {
        return this.items;
    }

    @Nullable
    Ref council() {
        return this.council;
    }

    Place place() {
        return this.node.place();
    }

    String id() {
        String id = text("id", 120);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fault("id", "an id has small letters, digits, hyphens and dots, unlike \"" + id + "\"");
        }
        return id;
    }

    String text(String name, int longest) {
        return required(name, maybeText(name, longest), "");
    }

    /** A name for addresses and references: small letters, digits and hyphens. */
    String slug(String name, int longest) {
        String slug = text(name, longest);
        if (!slug.isEmpty() && !slug.matches("[a-z0-9-]{2,}")) {
            fault(name, "\"" + name + "\" has small letters, digits and hyphens only, unlike \"" + slug + "\"");
        }
        return slug;
    }

    @Nullable
    String maybeText(String name, int longest) {
        Node value = ask(name);
        if (value.list() != null || value.map() != null) {
            fault(value, "\"" + name + "\" must be a text");
        } else if (value.text() != null && value.text().length() > longest) {
            fault(value, "\"" + name + "\" has " + value.text().length() + " characters, at most " + longest + " fit");
        }
        return value.text();
    }

    /** At most twelve words, as they stand in the source. */
    @Nullable
    String quote(String name) {
        String quote = maybeText(name, 200);
        long words = quote == null ? 0 : SPACE.splitAsStream(quote).filter(WORD).count();
        if (words > QUOTED_WORDS) {
            fault(name, "\"" + name + "\" has " + words + " words, at most " + QUOTED_WORDS + " may be quoted");
        }
        return quote;
    }

    /** A word out of a fixed list; the first of them where the file has none. */
    String word(String name, String... words) {
        return required(name, maybeWord(name, words), words[0]);
    }

    @Nullable
    String maybeWord(String name, String... words) {
        String word = maybeText(name, 1000);
        if (word == null || Arrays.asList(words).contains(word)) {
            return word;
        }
        fault(name, "\"" + name + "\" is \"" + word + "\", which is none of " + String.join(", ", words));
        return words[0];
    }

    @Nullable
    BigDecimal maybeNumber(String name) {
        String text = maybeText(name, 40);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException ex) {
            fault(name, "\"" + name + "\" is \"" + text + "\", which is not a number");
            return null;
        }
    }

    @Nullable
    Integer maybeWhole(String name) {
        BigDecimal number = maybeNumber(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException ex) {
            fault(name, "\"" + name + "\" is \"" + number + "\", which is not a whole number");
            return null;
        }
    }

    /** A whole number from 1. */
    @Nullable
    Integer maybeCount(String name) {
        Integer count = maybeWhole(name);
        if (count != null && count < 1) {
            fault(name, "\"" + name + "\" is " + count + ", but counts from 1");
        }
        return count;
    }

    /** Yes or no; null where the file does not say. */
    @Nullable
    Boolean maybeFlag(String name) {
        String word = maybeWord(name, "false", "true");
        return word == null ? null : Boolean.valueOf(word);
    }

    PartialDate date(String name) {
        return required(name, maybeDate(name), PartialDate.parse("1900"));
    }

    @Nullable
    PartialDate maybeDate(String name) {
        return date(name, ask(name));
    }

    /** The dates of a list; an absent list is an empty one. */
    List<PartialDate> dates(String name) {
        return nodes(name).stream()
                .map(each -> date(name, each))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * A date in the files: a text in EDTF, or a map {@code {date, not-before, not-after, why}} of the date, the days it
     * must lie between, and the reason for them. Null where there is none or it is faulty.
     */
    private @Nullable PartialDate date(String name, Node value) {
        try {
            if (value.map() != null) {
                return bounded(new Keys(value, this.items, this.council));
            }
            if (value.list() != null) {
                fault(value, "\"" + name + "\": a date is written as 2013-06-18, 2013-06 or 2013, or as a map");
            }
            return value.text() == null ? null : PartialDate.parse(value.text());
        } catch (IllegalArgumentException ex) {
            fault(value, "\"" + name + "\": " + ex.getMessage());
            return null;
        }
    }

    private static PartialDate bounded(Keys date) {
        PartialDate stated = PartialDate.parse(date.text("date", 40));
        PartialDate earliest = date.maybeDate("not-before");
        PartialDate latest = date.maybeDate("not-after");
        String why = date.maybeText("why", 1000);
        date.end();
        return stated.between(earliest == null ? null : earliest.first(), latest == null ? null : latest.last())
                .because(why);
    }

    /** A date that can only be a day. */
    @Nullable
    LocalDate maybeDay(String name) {
        PartialDate date = maybeDate(name);
        if (date != null && !date.isExact()) {
            fault(name, "\"" + name + "\" must be a day, as 2013-06-18");
        }
        return date == null ? null : date.first();
    }

    Ref ref(String name, Kind... kinds) {
        return required(name, maybeRef(name, kinds), new Ref(""));
    }

    @Nullable
    Ref maybeRef(String name, Kind... kinds) {
        String id = maybeText(name, 200);
        return id == null ? null : checked(id, ask(name), kinds);
    }

    /** A reference to something that is unique within another only, as a grade is within its framework. */
    @Nullable
    Ref maybeRefWithin(String whole, String name, Kind kind) {
        String id = maybeText(name, 60);
        return id == null ? null : checked(whole + "/" + id, ask(name), kind);
    }

    /** Each of them once. */
    List<Ref> refs(String name, Kind... kinds) {
        return texts(name, "ids").stream()
                .map(each -> checked(String.valueOf(each.text()), each, kinds))
                .distinct()
                .toList();
    }

    /** People and organisations. */
    List<Ref> who(String name) {
        return refs(name, Kind.PERSON, Kind.ORGANISATION);
    }

    /** The sources of the item, of which there must be one. */
    List<Ref> sources() {
        List<Ref> sources = maybeSources();
        if (sources.isEmpty()) {
            fault("sources", "\"sources\" must name at least one source");
        }
        return sources;
    }

    List<Ref> maybeSources() {
        return refs("sources", Kind.SOURCE);
    }

    /** A reference by key, to be looked up when all files have been read. */
    Ref checked(String id, Node at, Kind... kinds) {
        Ref ref = new Ref(kinds[0].isNamedBySlug() ? kinds[0].key(id) : id);
        this.items.check(() -> {
            Item item = this.items.find(ref);
            if (item == null || !Arrays.asList(kinds).contains(item.kind())) {
                String words = Arrays.stream(kinds).map(Kind::word).collect(Collectors.joining(" or "));
                fault(at, "there is no " + words + " \"" + id + "\" in the record");
            }
        });
        return ref;
    }

    /** The texts of a list; an absent list is an empty one. */
    List<String> texts(String name) {
        return texts(name, "texts").stream()
                .map(each -> String.valueOf(each.text()))
                .toList();
    }

    private List<Node> texts(String name, String of) {
        List<Node> nodes = nodes(name);
        nodes.stream()
                .filter(each -> each.text() == null)
                .forEach(each -> fault(each, "\"" + name + "\" must be a list of " + of));
        return nodes.stream().filter(each -> each.text() != null).toList();
    }

    /** The maps of a list; an absent list is an empty one. */
    List<Keys> list(String name) {
        return nodes(name).stream()
                .map(each -> new Keys(each, this.items, this.council))
                .toList();
    }

    @Nullable
    Keys maybeMap(String name) {
        Node value = ask(name);
        return value.isNothing() ? null : new Keys(value, this.items, this.council);
    }

    /** The values of a list; an absent list is an empty one. */
    List<Node> nodes(String name) {
        Node value = ask(name);
        if (value.list() != null) {
            return value.list();
        }
        if (!value.isNothing()) {
            fault(value, "\"" + name + "\" must be a list");
        }
        return List.of();
    }

    Node ask(String name) {
        this.asked.add(name);
        return this.map.getOrDefault(name, Node.nothing(place()));
    }

    <T extends @Nullable Object> T required(String name, @Nullable T value, T instead) {
        if (value != null) {
            return value;
        }
        if (ask(name).isNothing()) {
            fault(name, "\"" + name + "\" is missing");
        }
        return instead;
    }

    void fault(String name, String reason) {
        fault(ask(name), reason);
    }

    void fault(Node value, String reason) {
        this.items.faults().add(value.place(), reason);
    }

    void warn(String reason) {
        this.items.faults().warn(place(), reason);
    }

    /** To be called when all has been asked for. */
    void end() {
        this.map.forEach((key, value) -> {
            if (!this.asked.contains(key)) {
                fault(value, "there is no key \"" + key + "\" here");
            }
        });
    }
}
