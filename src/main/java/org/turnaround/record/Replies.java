package org.turnaround.record;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Rows;

/** What was replied to what the record says: an accusation carries its reply. */
@Service
@Transactional(readOnly = true)
public class Replies {

    private final JdbcClient jdbc;
    private final Timeline timeline;

    Replies(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** The replies to an entry, in date order. */
    public List<EntryRow> toEntry(long id) {
        return to("entry", id);
    }

    /** Those to a finding. */
    public List<EntryRow> toFinding(long id) {
        return to("finding", id);
    }

    private List<EntryRow> to(String thing, long id) {
        return this.timeline.withIds(this.jdbc
                .sql("select reply_id from replied_to where thing = ? and thing_id = ?")
                .params(thing, id)
                .query(Long.class)
                .list());
    }

    /** What an entry replies to. */
    public List<Mentioned> by(long entry) {
        return Rows.of(Mentioned.class).list(this.jdbc, """
                        select kind, number, address, words from replied_to
                         where reply_id = ? order by sort_day, thing, thing_id
                        """, entry);
    }
}
