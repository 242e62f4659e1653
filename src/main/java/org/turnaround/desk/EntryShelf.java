package org.turnaround.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind.Listed;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/** Finds entries for editors, whatever their state, and what names them. */
@Component
public class EntryShelf {

    private static final int LISTED = 100;

    private final JdbcClient jdbc;

    EntryShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a kind whose headline or summary has all these words; drafts first, then the last touched. */
    public List<Listed> find(EntryKind kind, String words) {
        return this.jdbc
                .sql("""
                        select e.id, e.headline, e.state, e.date, c.name as council
                          from entry e left join council c on c.id = e.council_id
                         where e.kind = :kind and (:words = '' or e.search @@ websearch_to_tsquery('record_english', :words))
                         order by e.state <> 'draft', coalesce(e.edited_at, e.recorded_at) desc, e.sort_day desc, e.id desc
                         limit :count
                        """)
                .param("kind", kind.code())
                .param("words", words)
                .param("count", LISTED)
                .query((row, number) -> new Listed(
                        row.getLong("id"),
                        row.getString("headline"),
                        note(row.getString("state"), row.getString("date"), row.getString("council"))))
                .list();
    }

    private static String note(String state, String date, String council) {
        String words = PartialDate.parse(date).words() + (council == null ? "" : ", " + council);
        return state.equals("published") ? words : state + ", " + words;
    }

    /** What names an entry, whatever its own state, each in words as in {@code the call “An interim board”}; at most ten. */
    List<String> dependants(long entry) {
        return this.jdbc.sql("""
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
                            select 'the ' || e.kind || ' “' || coalesce(k.what, e.headline) || '”'
                              from citation c join entry e on e.id = c.entry_id left join call k on k.id = e.id
                             where c.rests_on_id = :id) named
                         order by words limit 10
                        """).param("id", entry).query(String.class).list();
    }
}
