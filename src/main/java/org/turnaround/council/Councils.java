package org.turnaround.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Options;
import org.turnaround.shared.Rows;

/** Finds councils. */
@Service
@Transactional(readOnly = true)
public class Councils {

    private static final String SELECT = """
            select c.id, c.slug, c.gss, c.name, c.official_name, c.type, c.region, c.ofsted_urn, c.tile_q, c.tile_r,
                   array(select p.name from council_predecessor p where p.successor_id = c.id order by p.name)
                       as predecessors
              from council c
            """;

    private final JdbcClient jdbc;

    Councils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when no council has this slug */
    public Council named(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("a council called \"" + slug + "\""));
    }

    public Optional<Council> find(String slug) {
        return this.jdbc
                .sql(SELECT + " where c.slug = :slug")
                .param("slug", slug)
                .query(Rows.of(Council.class))
                .optional();
    }

    /** Slugs and names, by name: for a form's choice. */
    public Map<String, String> names() {
        return Options.of(all(), Council::slug, Council::name);
    }

    /** All of them, by name: some 150, so in one piece. */
    public List<Council> all() {
        return this.jdbc
                .sql(SELECT + " order by c.name")
                .query(Rows.of(Council.class))
                .list();
    }
}
