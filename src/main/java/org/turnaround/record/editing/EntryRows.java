package org.turnaround.record.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.record.editing.EntryFacts.Cited;
import org.turnaround.record.editing.EntryFacts.Named;
import tools.jackson.databind.json.JsonMapper;

/** What hangs on an entry: replaced whole with each change. A citation that stays keeps its number. */
@Component
class EntryRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntryRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void replace(long entry, EntryFacts facts) {
        replaceNamed(entry, facts.named());
        replaceTopics(entry, facts.topics());
        replaceCitations(entry, facts.sources());
    }

    private void replaceNamed(long entry, List<Named> named) {
        List<Map<String, Object>> rows = IntStream.range(0, named.size())
                .<Map<String, Object>>mapToObj(at -> Map.of(
                        named.get(at).who().isPerson() ? "person" : "organisation",
                        named.get(at).who().id(),
                        "part",
                        named.get(at).part(),
                        "at",
                        at))
                .toList();
        // with the notes that the record's files may have put there
        this.jdbc
                .sql("""
                        with given as (select part, person, organisation, min(at) as at
                                         from jsonb_to_recordset(cast(:rows as jsonb))
                                                 as g(part text, person bigint, organisation bigint, at int)
                                        group by part, person, organisation),
                             gone as (delete from entry_party x where entry_id = :entry
                                         and not exists (select from given g where g.part = x.part
                                             and (g.person = x.person_id or g.organisation = x.organisation_id)))
                        insert into entry_party (entry_id, part, person_id, organisation_id, position)
                        select :entry, part, person, organisation, at from given
                        on conflict on constraint entry_party_once do update set position = excluded.position
                        """)
                .param("rows", this.json.writeValueAsString(rows))
                .param("entry", entry)
                .update();
    }

    private void replaceTopics(long entry, List<Long> topics) {
        this.jdbc
                .sql("delete from entry_topic where entry_id = :entry and topic_id <> all (:topics)")
                .param("entry", entry)
                .param("topics", topics.toArray(Long[]::new))
                .update();
        this.jdbc
                .sql("""
                        insert into entry_topic (entry_id, topic_id)
                        select :entry, t.id from topic t where t.id = any (:topics) on conflict do nothing
                        """)
                .param("entry", entry)
                .param("topics", topics.toArray(Long[]::new))
                .update();
    }

    private static List<Map<String, @Nullable Object>> rows(List<Cited> sources) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Cited cited : sources) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("source", cited.source());
            row.put("wording", cited.wording());
            row.put("note", cited.note());
            row.put("at", rows.size());
            rows.add(row);
        }
        return rows;
    }

    private void replaceCitations(long entry, List<Cited> sources) {
        this.jdbc
                .sql("""
                        with given as (select * from jsonb_to_recordset(cast(:rows as jsonb))
                                                 as g(source bigint, wording text, note text, at int)),
                             gone as (delete from entry_source c where entry_id = :entry
                                         and not exists (select from given g where g.source = c.source_id))
                        insert into citation (entry_id, source_id, position, wording, note)
                        select distinct on (g.source) :entry, g.source, g.at, g.wording, g.note
                          from given g order by g.source, g.at
                        on conflict on constraint citation_once
                        do update set position = excluded.position, wording = excluded.wording, note = excluded.note
                        """)
                .param("rows", this.json.writeValueAsString(rows(sources)))
                .param("entry", entry)
                .update();
    }
}
