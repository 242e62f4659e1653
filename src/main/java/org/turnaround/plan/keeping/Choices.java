package org.turnaround.plan.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.PartialDate;

/** What plans and actions can be linked to. */
@Component
@Transactional(readOnly = true)
class Choices {

    private static final int FINDINGS = 500;

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The council's findings by id, newest first, at most {@value #FINDINGS}; strengths need no action.
     *
     * @param linked ids of findings that are offered in any case, and first
     */
    Map<String, String> findings(long council, List<Long> linked) {
        return read(this.jdbc
                .sql("""
                        select f.id::text as code, f.text as label, e.date
                          from finding f join entry e on e.id = f.entry_id and e.state = 'published'
                         where f.council_id = :council and (f.kind <> 'strength' or f.id = any (:linked))
                         order by f.id = any (:linked) desc, e.sort_day desc, f.position, f.id limit :most
                        """)
                .param("council", council)
                .param("linked", linked.toArray(Long[]::new))
                .param("most", FINDINGS));
    }

    /** Topics by slug. */
    Map<String, String> themes() {
        return read(this.jdbc.sql("select slug as code, name as label, null as date from topic order by name"));
    }

    /** The council's inspections by id, newest first. */
    Map<String, String> inspections(long council) {
        return read(this.jdbc.sql("""
                        select i.id::text as code, i.title as label, e.date
                          from inspection i join entry e on e.id = i.id and e.state = 'published'
                         where e.council_id = :council order by e.sort_day desc, i.id limit 100
                        """).param("council", council));
    }

    private static Map<String, String> read(JdbcClient.StatementSpec statement) {
        Map<String, String> choices = new LinkedHashMap<>();
        statement.query(row -> {
            String date = row.getString("date");
            String when = date == null ? "" : " (" + PartialDate.parse(date).words() + ")";
            choices.put(row.getString("code"), row.getString("label") + when);
        });
        return choices;
    }
}
