package org.turnaround.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.council.Council.Tile;
import org.turnaround.shared.NotFound;

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
                .query(Councils::council)
                .optional();
    }

    /** All of them, by name: some 150, so in one piece. */
    public List<Council> all() {
        return this.jdbc
                .sql(SELECT + " order by c.name")
                .query(Councils::council)
                .list();
    }

    private static Council council(ResultSet row, int number) throws SQLException {
        return new Council(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("gss"),
                row.getString("name"),
                row.getString("official_name"),
                CouncilType.of(row.getString("type")),
                row.getString("region"),
                row.getString("ofsted_urn"),
                tile(row),
                List.of((String[]) row.getArray("predecessors").getArray()));
    }

    private static @Nullable Tile tile(ResultSet row) throws SQLException {
        Integer q = row.getObject("tile_q", Integer.class);
        Integer r = row.getObject("tile_r", Integer.class);
        return q == null || r == null ? null : new Tile(q, r);
    }
}
