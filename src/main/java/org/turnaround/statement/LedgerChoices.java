package org.turnaround.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.Query;

/** What a ledger can be narrowed to: slugs with names, by name, of whatever its lines hold. */
public record LedgerChoices(Map<String, String> councils, Map<String, String> people, Map<String, String> topics) {

    private static final String PERSON = "Person: ";

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
        Query query = filter.query();
        String address = filter.ledger().address();
        List<ActiveFilter> active = query.active(address, (part, value) -> switch (part) {
            case "council" -> "Council: " + this.councils.getOrDefault(value, value);
            case "mp" -> PERSON + this.people.getOrDefault(value, value);
            case "side" -> LedgerFilter.SIDES.get(value);
            case "status" -> "What came of it: " + filter.ledger().statuses().get(value);
            case "topic" -> "Topic: " + this.topics.getOrDefault(value, value);
            default -> "Words: " + value;
        });
        String nobody = query.without("mp").without("side").of(address); // a side is somebody's
        active.replaceAll(one -> one.words().startsWith(PERSON) ? new ActiveFilter(one.words(), nobody) : one);
        return active;
    }
}
