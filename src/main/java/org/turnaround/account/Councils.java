package org.turnaround.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The councils that roles can be held for. */
@Component("accountCouncils")
class Councils {

    private final JdbcClient jdbc;

    Councils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Council> all() {
        return this.jdbc
                .sql("select id, slug, name from council order by name, id")
                .query(Council.class)
                .list();
    }

    Optional<Council> find(String slug) {
        return this.jdbc
                .sql("select id, slug, name from council where slug = :slug")
                .param("slug", slug)
                .query(Council.class)
                .optional();
    }
}
