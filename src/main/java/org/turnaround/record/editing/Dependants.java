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
                            select 'the call “' || c.what || '”'
                              from call_statement x join call c on c.id = x.call_id where x.statement_id = :id
                             union
                            select 'the position of ' || p.name || ' on “' || r.text || '”'
                              from position_entry x join position o on o.id = x.position_id
                              join person p on p.id = o.person_id join proposition r on r.id = o.proposition_id
                             where x.entry_id = :id) named
                         order by words limit :count
                        """)
                .param("id", entry)
                .param("count", LISTED)
                .query(String.class)
                .list();
    }
}
