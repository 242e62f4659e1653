package org.turnaround.record.editing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.turnaround.record.EntryKind;

/**
 * What a picker offers: those chosen, in their order, then those found by the words typed into its search. Each map has
 * the values that the form sends back, with words that tell them apart.
 */
@Service
public class Pickers {

    private static final int FOUND = 12;

    private final WhoLookup who;
    private final SourceLookup sources;
    private final EntryStatuses entries;

    Pickers(WhoLookup who, SourceLookup sources, EntryStatuses entries) {
        this.who = who;
        this.sources = sources;
        this.entries = entries;
    }

    /** People and organisations, by key ({@link Who}). */
    public Map<String, String> who(Collection<String> chosen, @Nullable String words) {
        return offer(chosen, this.who.named(chosen), this.who.find(Typed.bounded(words)));
    }

    /** People only, by key. */
    public Map<String, String> people(Collection<String> chosen, @Nullable String words) {
        return offer(chosen, this.who.named(chosen), this.who.findPeople(Typed.bounded(words)));
    }

    /** Organisations only, by key. */
    public Map<String, String> organisations(Collection<String> chosen, @Nullable String words) {
        return offer(chosen, this.who.named(chosen), this.who.findOrganisations(Typed.bounded(words)));
    }

    /** Sources, by number. */
    public Map<String, String> sources(Collection<String> chosen, @Nullable String words) {
        String typed = Typed.bounded(words);
        List<SourceRow> found = typed.isEmpty() ? List.of() : this.sources.find(typed, FOUND);
        return offer(
                chosen,
                map(this.sources.withIds(Typed.ids(List.copyOf(chosen))), SourceRow::id, SourceRow::words),
                map(found, SourceRow::id, SourceRow::words));
    }

    /** Statements, drafts among them, by number. */
    public Map<String, String> statements(Collection<String> chosen, @Nullable String words) {
        String typed = Typed.bounded(words);
        List<EntryStatus> found = typed.isEmpty() ? List.of() : this.entries.find(EntryKind.STATEMENT, typed, FOUND);
        return offer(
                chosen,
                map(this.entries.withIds(Typed.ids(List.copyOf(chosen))), EntryStatus::id, EntryStatus::words),
                map(found, EntryStatus::id, EntryStatus::words));
    }

    private static Map<String, String> offer(
            Collection<String> chosen, Map<String, String> named, Map<String, String> found) {
        Map<String, String> all = new LinkedHashMap<>();
        chosen.stream().filter(named::containsKey).forEach(key -> all.put(key, named.getOrDefault(key, key)));
        found.forEach(all::putIfAbsent);
        return all;
    }

    private static <T> Map<String, String> map(List<T> rows, Function<T, Long> id, Function<T, String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        rows.forEach(row -> options.put(id.apply(row).toString(), words.apply(row)));
        return options;
    }
}
