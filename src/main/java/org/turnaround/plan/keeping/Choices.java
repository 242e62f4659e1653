package org.turnaround.plan.keeping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an action can be linked to. */
@Component
@Transactional(readOnly = true)
class Choices {

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The council's findings by id, newest first; strengths need no action. */
    Map<String, String> findings(long council) {
        return read("""
                select f.id::text as code, f.text || ' (' || e.date || ')' as label
                  from finding f join entry e on e.id = f.entry_id and e.state = 'published'
                 where f.council_id = :council and f.kind <> 'strength'
                 order by e.sort_day desc, f.position, f.id limit 200
                """, council);
    }

    /** Topics by slug. */
    Map<String, String> themes(long council) {
        return read("select slug as code, name as label from topic where :council > 0 order by name", council);
    }

    private Map<String, String> read(String sql, long council) {
        Map<String, String> choices = new LinkedHashMap<>();
        this.jdbc.sql(sql).param("council", council).query(row -> {
            choices.put(row.getString("code"), row.getString("label"));
        });
        return choices;
    }
}
