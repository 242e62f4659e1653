package org.turnaround.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of one item of the record, with what only the record knows: ids, references to other items, quotations. */
final class Fields extends Values {

    /** As many of another author's words as the record quotes in one place. */
    static final int QUOTED_WORDS = 8;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Predicate<String> WORD =
            Pattern.compile("[\\p{L}\\p{N}]").asPredicate();
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{1,119}");

    private final Items items;
    private final @Nullable Ref council;

    /** @param council the council in whose folder the file is; null for the national files */
    Fields(Node node, Items items, @Nullable Ref council) {
        super(node, items.faults());
        this.items = items;
        this.council = council;
    }

    Items items() {
        return this.items;
    }

    @Nullable
    Ref council() {
        return this.council;
    }

    String id() {
        String id = text("id", 120);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fault("id", "an id has small letters, digits, hyphens and dots, unlike \"" + id + "\"");
        }
        return id;
    }

    /** The maps of a list; an absent list is an empty one. */
    List<Fields> list(String name) {
        return nodes(name).stream()
                .map(each -> new Fields(each, this.items, this.council))
                .toList();
    }

    @Nullable
    Fields maybeMap(String name) {
        Node value = ask(name);
        return value.isNothing() ? null : new Fields(value, this.items, this.council);
    }

    /** At most eight words, as they stand in the source. */
    @Nullable
    String quote(String name) {
        String quote = maybeText(name, 200);
        long words = quote == null ? 0 : SPACE.splitAsStream(quote).filter(WORD).count();
        if (words > QUOTED_WORDS) {
            fault(name, "\"" + name + "\" has " + words + " words, at most " + QUOTED_WORDS + " may be quoted");
        }
        return quote;
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

    List<Ref> refs(String name, Kind... kinds) {
        return nodes(name).stream()
                .filter(each -> isText(name, each))
                .map(each -> checked(String.valueOf(each.text()), each, kinds))
                .toList();
    }

    /** People and organisations. */
    List<Ref> who(String name) {
        return refs(name, Kind.PERSON, Kind.ORGANISATION);
    }

    List<Ref> topics() {
        return refs("topics", Kind.TOPIC);
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
                fault(at, "there is no " + words(kinds) + " \"" + id + "\" in the record");
            }
        });
        return ref;
    }

    private boolean isText(String name, Node each) {
        if (each.text() == null) {
            fault(each, "\"" + name + "\" must be a list of ids");
        }
        return each.text() != null;
    }

    private static String words(Kind... kinds) {
        return Arrays.stream(kinds).map(Kind::word).collect(Collectors.joining(" or "));
    }
}
