package org.turnaround.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.Revision.Line;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What entries said before they were changed in public. Nothing that was ever published becomes unreadable. */
@Service
public class Revisions {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Revisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Field(String label, String text) {}

    private record Said(LocalDate until, Map<String, String> fields) {}

    /**
     * Keeps what an entry says now, which is about to change. Needs the transaction of the change.
     *
     * @param version the entry's
     * @param by the id of the account that changes it; never shown to the public
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long entry, int version, long by, Instant at) {
        this.jdbc
                .sql("""
                        insert into revision (entry_id, version, said, changed_at, changed_by)
                        values (:entry, :version, entry_says(:entry), :at, :by) on conflict (entry_id, version) do nothing
                        """)
                .param("entry", entry)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The changes of an entry that changed what it says, newest first. */
    @Transactional(readOnly = true)
    public List<Revision> of(long entry) {
        List<Said> all = this.jdbc
                .sql("""
                        select said::text, changed_at, version from revision where entry_id = :entry
                         union all select entry_says(:entry)::text, null, null
                         order by version nulls last
                        """)
                .param("entry", entry)
                .query((row, number) -> said(row.getString("said"), row.getTimestamp("changed_at")))
                .list();
        List<Revision> changes = new ArrayList<>();
        for (int i = all.size() - 2; i >= 0; i--) {
            List<Line> lines = lines(all.get(i).fields(), all.get(i + 1).fields());
            if (!lines.isEmpty()) {
                changes.add(new Revision(all.get(i).until(), lines));
            }
        }
        return changes;
    }

    private Said said(String fields, @Nullable Timestamp until) {
        Map<String, String> words = new LinkedHashMap<>();
        this.json.readValue(fields, FIELDS).forEach(field -> words.put(field.label(), field.text()));
        return new Said(
                until == null ? LocalDate.MAX : until.toInstant().atZone(LONDON).toLocalDate(), words);
    }

    private static List<Line> lines(Map<String, String> before, Map<String, String> then) {
        Set<String> labels = new LinkedHashSet<>(before.keySet());
        labels.addAll(then.keySet());
        return labels.stream()
                .map(label -> new Line(label, before.getOrDefault(label, ""), then.getOrDefault(label, "")))
                .filter(line -> !line.before().equals(line.then()))
                .toList();
    }
}
