package org.turnaround.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.Query;

/** What a ledger can be narrowed to: slugs with names, by name, of whatever its lines hold. */
public record LedgerChoices(Map<String, String> councils, Map<String, String> people, Map<String, String> topics) {

    LedgerChoices() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(String part, String slug, String name) {
        Map<String, String> choices = switch (part) {
            case "council" -> this.councils;
            case "person" -> this.people;
            default -> this.topics;
        };
        choices.put(slug, name);
    }

    /** The parts of a filter that are in force, each with the address of the ledger without it. */
    public List<ActiveFilter> active(LedgerFilter filter) {
        List<ActiveFilter> active = new ArrayList<>();
        add(active, filter, "council", "Council: ", name(this.councils, filter.council()));
        add(active, filter, "mp", "Person: ", name(this.people, filter.mp()));
        add(active, filter, "side", "", name(LedgerFilter.SIDES, filter.side()));
        add(active, filter, "status", "What came of it: ", name(filter.ledger().statuses(), filter.status()));
        add(active, filter, "topic", "Topic: ", name(this.topics, filter.topic()));
        add(active, filter, "q", "Words: ", filter.q());
        return active;
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String slug) {
        return slug == null ? null : names.getOrDefault(slug, slug);
    }

    private static void add(
            List<ActiveFilter> active, LedgerFilter filter, String part, String label, @Nullable String words) {
        if (words != null) {
            Query without = filter.query().without(part);
            active.add(new ActiveFilter(
                    label + words,
                    (part.equals("mp") ? without.without("side") : without)
                            .of(filter.ledger().address())));
        }
    }
}
