package org.turnaround.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The councils that roles can be held for. */
@Component("accountCouncils")
class Councils {

    private final JdbcClient jdbc;

    Councils(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Slugs and names, for a form's choice. */
    Map<String, String> choices() {
        return this.jdbc
                .sql("select id, slug, name from council order by name, id")
                .query(Council.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Council::slug, Council::name, (a, b) -> a, LinkedHashMap::new));
    }

    Optional<Council> find(String slug) {
        return this.jdbc
                .sql("select id, slug, name from council where slug = :slug")
                .param("slug", slug)
                .query(Council.class)
                .optional();
    }
}
