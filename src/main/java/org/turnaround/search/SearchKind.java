package org.turnaround.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;

/**
 * What sort of thing was found: one of the kinds of entries, or a thing with a state rather than a date.
 *
 * @param code as in addresses and in the contract: {@code statement}, {@code person}
 * @param label as pages print it
 * @param path what its id, or its slug, follows in its permanent address
 */
public record SearchKind(String code, String label, String path) {

    private static final Map<String, SearchKind> ALL = new LinkedHashMap<>();

    static {
        add("person", "Person", "/people/");
        add("council", "Council", "/councils/");
        Arrays.stream(EntryKind.values())
                .filter(kind -> kind != EntryKind.POSITION)
                .forEach(kind -> add(kind.code(), kind.label(), kind.url(0).replaceAll("0$", "")));
        add("practice", "What reports ask for", "/findings/topics/");
        add("finding", "Finding", "/findings/");
        add("action", "Action", "/actions/");
        add("proposition", "Proposition", "/propositions/");
        add("source", "Source", "/sources/");
    }

    public static @Nullable SearchKind of(String code) {
        return ALL.get(code);
    }

    private static void add(String code, String label, String path) {
        ALL.put(code, new SearchKind(code, label, path));
    }
}
