package org.turnaround.record.editing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What names an entry, whatever its own state: it would lose what it rests on with the entry. */
@Component
class Dependants {

    private static final int LISTED = 10;

    private final JdbcClient jdbc;

    Dependants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each in words, as in {@code the call “An interim board”}; at most {@value #LISTED}. */
    List<String> of(long entry) {
        return this.jdbc
                .sql("""
                        select words from (
                            select 'the statement “' || e.headline || '”' as words
                              from statement s join entry e on e.id = s.id where s.quoted_in_id = :id
                             union
                            select 'the statement “' || e.headline || '”'
                              from signatory g join entry e on e.id = g.statement_id where g.dissent_id = :id
                             union
                            select 'the survey “' || e.headline || '”'
                              from response r join entry e on e.id = r.survey_id where r.statement_id = :id
                             union
                            select 'the commitment “' || e.headline || '”'
                              from commitment_statement x join entry e on e.id = x.commitment_id where x.statement_id = :id
                             union
                            select 'the ' || e.kind || ' “' || e.headline || '”'
                              from citation c join entry e on e.id = c.entry_id where c.rests_on_id = :id) named
                         order by words limit :count
                        """)
                .param("id", entry)
                .param("count", LISTED)
                .query(String.class)
                .list();
    }
}
