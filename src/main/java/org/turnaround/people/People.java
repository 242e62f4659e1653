package org.turnaround.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Rows;

/** Finds people who are on the public record: whom something that is published names. */
@Service
@Transactional(readOnly = true)
public class People {

    private static final String SELECT = """
            select p.id, p.slug, p.name, p.sort_name, p.also_written, p.honorifics, p.parliament_id, p.note,
                   exists (select from membership m where m.person_id = p.id) as mp,
                   (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'from', in_words(f.starts), 'until', in_words(f.ends),
                               'note', f.note, 'sources', (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                                  from former_name_source x join source s on s.id = x.source_id where x.name_id = f.id))
                           order by coalesce(f.ends_first, f.starts_first), f.id), '[]')
                      from former_name f where f.person_id = p.id) as former_names
              from person p
            """;

    private static final Rows<Person> ROWS = Rows.of(Person.class);

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds a person by slug, or by a former slug: then the answer's slug differs from the one asked for, and a page
     * redirects to {@link Person#url()}.
     *
     * @throws NotFound when nobody has or had this slug
     */
    public Person named(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("a person called \"" + slug + "\""));
    }

    public Optional<Person> find(String slug) {
        return ROWS.one(this.jdbc, SELECT + """
                        where (p.slug = :slug or p.id = (select a.person_id from person_alias a where a.slug = :slug))
                          and person_is_public(p.id)
                        order by p.slug = :slug desc limit 1
                        """, Map.of("slug", slug));
    }

    /** By each of these slugs the one who has it, or had it; unknown slugs are passed over. */
    public Map<String, Person> named(List<String> slugs) {
        Map<String, Person> named = new HashMap<>();
        if (!slugs.isEmpty()) {
            this.jdbc
                    .sql("select asked, found.* from unnest(array[:slugs]::text[]) as asked cross join lateral ("
                            + SELECT
                            + """
                             where (p.slug = asked or p.id = (select a.person_id from person_alias a where a.slug = asked))
                               and person_is_public(p.id)
                             order by p.slug = asked desc limit 1) as found
                            """)
                    .param("slugs", slugs)
                    .query(row -> {
                        named.put(row.getString("asked"), ROWS.mapRow(row, row.getRow()));
                    });
        }
        return named;
    }
}
