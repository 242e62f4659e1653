package org.turnaround.record.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;

/** Reads where entries stand, drafts and withdrawn ones included. */
@Service
@Transactional(readOnly = true)
public class EntryStatuses {

    private static final String SELECT = """
            select e.id, e.kind, e.version, e.state, e.state_reason, e.date, e.date_first, e.date_last, e.date_why, e.headline,
                   c.name as council, a.name as edited_by, e.edited_at
              from entry e left join council c on c.id = e.council_id left join account a on a.id = e.edited_by
            """;

    private final JdbcClient jdbc;

    EntryStatuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is no such entry */
    public EntryStatus withId(long id) {
        return this.jdbc
                .sql(SELECT + " where e.id = :id")
                .param("id", id)
                .query(EntryStatuses::status)
                .optional()
                .orElseThrow(() -> new NotFound("an entry with the number " + id));
    }

    /** In no certain order; numbers that are no entry's are passed over. */
    List<EntryStatus> withIds(Collection<Long> ids) {
        return this.jdbc
                .sql(SELECT + " where e.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(EntryStatuses::status)
                .list();
    }

    /** Entries of a kind whose headline or summary has all these words, newest first; all of them where there are no words. */
    public List<EntryStatus> find(EntryKind kind, String words, int count) {
        return this.jdbc
                .sql(SELECT + """
                         where e.kind = :kind and (:words = '' or e.search @@ websearch_to_tsquery('record_english', :words))
                         order by coalesce(e.edited_at, e.recorded_at) desc, e.sort_day desc, e.id desc limit :count
                        """)
                .param("kind", kind.code())
                .param("words", words)
                .param("count", count)
                .query(EntryStatuses::status)
                .list();
    }

    private static EntryStatus status(ResultSet row, int number) throws SQLException {
        Timestamp edited = row.getTimestamp("edited_at");
        return new EntryStatus(
                row.getLong("id"),
                EntryKind.of(row.getString("kind")).orElseThrow(),
                row.getInt("version"),
                EntryState.of(row.getString("state")),
                row.getString("state_reason"),
                Objects.requireNonNull(PartialDate.read(row, "date")),
                row.getString("headline"),
                row.getString("council"),
                row.getString("edited_by"),
                edited == null ? null : edited.toInstant());
    }
}
