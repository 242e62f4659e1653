package org.turnaround.council;

import static java.util.function.Function.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import org.turnaround.council.Lead.Kind;
import org.turnaround.shared.Sql;

/**
 * Finds the councils that somebody means: by any of their names, by a district, a county or a constituency in which they
 * lie, or by who sits for it. One statement, however many words there are.
 */
@Service
@Transactional(readOnly = true)
public class CouncilLeads {

    private static final int LONGEST_NAME = 8;
    private static final int SHORTEST_PART = 4;

    /** A part of a name that leads to more councils than this, as "north" does, names none. */
    private static final int MOST_BY_PART = 6;

    private static final int NEAREST = 5;

    private static final String SELECT = """
            select l.key, l.name, l.kind, l.council_id, c.slug, c.name as council, l.until, l.seat, false as shared
              from council_lead l join council c on c.id = l.council_id
            """;

    private static final String NAMED = SELECT + """
             where l.key = any(:keys)
                or (:part <> '' and l.kind not in ('code', 'initials', 'mp')
                    and (l.key like :part || '-%' or l.key like '%-and-' || :part))
            """;

    private static final String ALIKE = SELECT + """
             where l.kind not in ('code', 'initials', 'mp') and similarity(l.key, :key) >= 0.25
             order by similarity(l.key, :key) desc, l.name, c.name limit 40
            """;

    private final Sql sql;

    CouncilLeads(Sql sql) {
        this.sql = sql;
    }

    /** Where words lead; nowhere, where no part of them is a name. */
    public Leads of(String words) {
        String key = Names.key(words);
        if (key.isEmpty()) {
            return Leads.NOWHERE;
        }
        Map<String, String> parts = parts(words);
        String part = Names.bare(key).length() < SHORTEST_PART ? "" : Names.bare(key);
        List<Lead> named =
                this.sql.rows(Lead.class, NAMED, Map.of("keys", parts.keySet().toArray(String[]::new), "part", part));
        List<Lead> whole = named(named, lead -> lead.key().equals(key));
        if (whole.isEmpty()) {
            whole = named(named, lead -> lead.key().equals(Names.bare(key)));
        }
        if (whole.isEmpty()) {
            whole = byPart(named.stream()
                    .filter(lead -> !part.isEmpty() && !parts.containsKey(lead.key()))
                    .toList());
        }
        return whole.isEmpty() ? within(named, parts) : new Leads(whole, "", List.of());
    }

    /** Those whose names are spelt most like this, at most five councils. */
    public List<Lead> nearest(String name) {
        String key = Names.bare(Names.key(name));
        return once(this.sql.rows(Lead.class, ALIKE, Map.of("key", key)).stream()).stream()
                .limit(NEAREST)
                .toList();
    }

    /** A name that no council has, and where to go from there: words for a sentence, without its full stop. */
    String unknown(String name) {
        String asked = "a council called \"" + name + "\"";
        List<String> whys = of(name).whole().stream()
                .map(Lead::why)
                .flatMap(Stream::ofNullable)
                .toList();
        if (!whys.isEmpty()) {
            return asked + ". " + StringUtils.trimTrailingCharacter(String.join(" ", whys), '.');
        }
        List<String> nearest = nearest(name).stream().map(Lead::council).toList();
        return nearest.isEmpty() ? asked : asked + ". The nearest names are those of " + String.join(", ", nearest);
    }

    /** Each stretch of the words that may be a name, by the keys that it would have. */
    private static Map<String, String> parts(String words) {
        String[] each = words.strip().split("\\s+");
        Map<String, String> parts = new LinkedHashMap<>();
        IntStream.range(0, each.length)
                .forEach(from -> IntStream.rangeClosed(from + 1, Math.min(each.length, from + LONGEST_NAME))
                        .forEach(to -> {
                            String part = String.join(" ", List.of(each).subList(from, to));
                            String key = Names.key(part);
                            parts.merge(key, part, CouncilLeads::longer);
                            parts.merge(Names.bare(key), part, CouncilLeads::longer);
                        }));
        return parts;
    }

    private static String longer(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    private static Leads within(List<Lead> named, Map<String, String> parts) {
        return named.stream()
                .filter(lead -> parts.containsKey(lead.key()) && lead.kind() != Kind.MP)
                .max(Comparator.comparing(
                        lead -> parts.getOrDefault(lead.key(), "").length()))
                .map(longest -> new Leads(
                        List.of(),
                        parts.getOrDefault(longest.key(), ""),
                        named(named, lead -> lead.key().equals(longest.key()) && lead.kind() != Kind.MP)))
                .orElse(Leads.NOWHERE);
    }

    private static List<Lead> byPart(List<Lead> named) {
        boolean places = named.stream().anyMatch(lead -> lead.kind().isPlace());
        List<Lead> leads = named(named, lead -> !places || lead.kind().isPlace());
        return leads.size() > MOST_BY_PART ? List.of() : leads;
    }

    private static List<Lead> named(List<Lead> leads, Predicate<Lead> those) {
        return once(leads.stream()
                .filter(those)
                .sorted(Comparator.comparing(Lead::kind).thenComparing(Lead::council)));
    }

    /** Each council once, by the first of the names that lead to it. */
    private static List<Lead> once(Stream<Lead> leads) {
        List<Lead> all = leads.toList();
        Map<String, Set<Long>> councils = new LinkedHashMap<>();
        all.forEach(lead -> councils.computeIfAbsent(lead.kind() + lead.key(), none -> new HashSet<>())
                .add(lead.councilId()));
        return new ArrayList<>(all.stream()
                .map(lead -> lead.leadingToOthers(councils.getOrDefault(lead.kind() + lead.key(), Set.of())
                                .size()
                        > 1))
                .collect(Collectors.toMap(Lead::councilId, identity(), (one, other) -> one, LinkedHashMap::new))
                .values());
    }
}
