package org.turnaround.statement.editing;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a statement has beyond any entry, whole each time. */
@Component
class StatementRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatementRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(long id, StatementFacts facts) {
        this.jdbc
                .sql("""
                        insert into statement (id, form, channel, audience, capacity, quote, quoted_in_id, correction_of, note)
                        values (:id, :form, :channel, :audience, :capacity, :quote, :quotedIn, :correctionOf, :note)
                        on conflict (id) do update set form = excluded.form, channel = excluded.channel,
                               audience = excluded.audience, capacity = excluded.capacity, quote = excluded.quote,
                               quoted_in_id = excluded.quoted_in_id, correction_of = excluded.correction_of,
                               note = excluded.note
                        """)
                .param("id", id)
                .param("form", facts.form())
                .param("channel", facts.channel())
                .param("audience", facts.audience())
                .param("capacity", facts.capacity())
                .param("quote", facts.quote())
                .param("quotedIn", facts.quotedIn(), Types.BIGINT)
                .param("correctionOf", facts.correctionOf())
                .param("note", facts.note())
                .update();
        writeSignatories(id, facts.signatories());
    }

    /** Whether one statement is quoted in another, however deeply. */
    boolean isQuotedIn(long inner, long outer) {
        return this.jdbc
                .sql("""
                        with recursive around as (
                            select quoted_in_id as id from statement where id = :inner
                            union select s.quoted_in_id from statement s join around a on s.id = a.id)
                        select exists (select from around where id = :outer)
                        """)
                .param("inner", inner)
                .param("outer", outer)
                .query(Boolean.class)
                .single();
    }

    boolean exists(long id) {
        return this.jdbc
                .sql("select exists (select from statement where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private void writeSignatories(long id, List<SignatoryLine.Facts> signatories) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (SignatoryLine.Facts line : signatories) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("person", line.person());
            row.put("state", line.state());
            row.put("dissent", line.dissent());
            row.put("note", line.note());
            row.put("at", rows.size());
            rows.add(row);
        }
        this.jdbc
                .sql("delete from signatory where statement_id = :id")
                .param("id", id)
                .update();
        this.jdbc
                .sql("""
                        insert into signatory (statement_id, person_id, state, dissent_id, note, position)
                        select distinct on (person) :id, g.person, g.state,
                               (select d.id from statement d where d.id = g.dissent), g.note, g.at
                          from jsonb_to_recordset(cast(:rows as jsonb))
                               as g(person bigint, state text, dissent bigint, note text, at int)
                         order by g.person, g.at
                        """)
                .param("id", id)
                .param("rows", this.json.writeValueAsString(rows))
                .update();
    }
}
