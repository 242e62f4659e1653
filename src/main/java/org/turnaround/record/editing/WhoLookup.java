package org.turnaround.record.editing;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people and organisations for pickers; maps their keys ({@link Who}) to names that tell them apart. */
@Service
@Transactional(readOnly = true)
public class WhoLookup {

    private static final String PERSON = """
            select 'person-' || p.id as key, p.sort_name as sort,
                   p.name || coalesce(', ' || coalesce(
                       (select 'MP for ' || string_agg(distinct c.name, ', ') from membership m
                          join constituency c on c.id = m.constituency_id where m.person_id = p.id),
                       (select min(o.title) from office o where o.person_id = p.id)), '') as words
              from person p
            """;
    private static final String ORGANISATION =
            "select 'organisation-' || o.id as key, o.name as sort, o.name || ' (organisation)' as words from organisation o ";

    private final JdbcClient jdbc;

    WhoLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever has all of these words in a name, at most a dozen; typing errors of a letter or two are forgiven. */
    public Map<String, String> find(String words) {
        return words.isBlank()
                ? Map.of()
                : read(
                        PERSON + """
                         where unaccent(lower(p.name || ' ' || array_to_string(p.also_written, ' '))) like all (:patterns)
                            or word_similarity(lower(:words), lower(p.name)) > 0.6
                        """ + " union all " + ORGANISATION
                                + " where unaccent(lower(o.name)) like all (:patterns) order by sort limit 12",
                        Map.of("words", words.strip(), "patterns", patterns(words)));
    }

    /** People only. */
    public Map<String, String> findPeople(String words) {
        Map<String, String> people = new LinkedHashMap<>(find(words));
        people.keySet().removeIf(key -> !key.startsWith("person"));
        return people;
    }

    /** Organisations only. */
    Map<String, String> findOrganisations(String words) {
        Map<String, String> bodies = new LinkedHashMap<>(find(words));
        bodies.keySet().removeIf(key -> key.startsWith("person"));
        return bodies;
    }

    /** The names of those chosen. */
    public Map<String, String> named(Collection<String> keys) {
        List<Who> known = keys.stream().flatMap(key -> Who.read(key).stream()).toList();
        return known.isEmpty()
                ? Map.of()
                : read(
                        PERSON + " where p.id = any (:people) union all " + ORGANISATION
                                + " where o.id = any (:bodies) order by sort",
                        Map.of("people", ids(known, true), "bodies", ids(known, false)));
    }

    private Map<String, String> read(String sql, Map<String, ?> values) {
        Map<String, String> found = new LinkedHashMap<>();
        this.jdbc.sql(sql).params(values).query(row -> {
            found.put(row.getString("key"), row.getString("words"));
        });
        return found;
    }

    private static Long[] ids(List<Who> who, boolean people) {
        return who.stream().filter(one -> one.isPerson() == people).map(Who::id).toArray(Long[]::new);
    }

    private static String[] patterns(String words) {
        return Arrays.stream(words.strip().toLowerCase(Locale.UK).split("\\s+"))
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
