package org.turnaround.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.PartialDate;

/** Puts new entries on the record. What an entry's own kind adds, the feature that knows the kind adds after it. */
@Service
public class Entries {

    private final JdbcClient jdbc;
    private final Clock clock;

    Entries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A new entry, published at once.
     *
     * @param council the id of the council it is about
     * @param headline at most 200 characters; longer ones are cut
     * @param summary plain text of at most 4,000 characters
     * @param sources ids, at least one
     * @param by the id of the account that enters it, or null
     */
    public record NewEntry(
            EntryKind kind,
            long council,
            PartialDate date,
            String headline,
            String summary,
            List<Long> sources,
            @Nullable Long by) {

        private static final int HEADLINE = 200;

        public NewEntry {
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("an entry cites at least one source");
            }
            headline = headline.length() <= HEADLINE ? headline : headline.substring(0, HEADLINE - 1) + "\u2026";
        }
    }

    /** @return the id of the entry */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(NewEntry entry) {
        long id = this.jdbc
                .sql("""
                        insert into entry (kind, council_id, date, date_first, date_last, date_why, sort_day, headline,
                               summary, recorded_at, recorded_by)
                        values (:kind, :council, :date, :first, :last, :why, :sort, :headline, :summary, :at, :by)
                        returning id
                        """)
                .param("kind", entry.kind().code())
                .param("council", entry.council())
                .param("date", entry.date().edtf())
                .param("first", entry.date().first())
                .param("last", entry.date().last())
                .param("why", entry.date().why())
                .param("sort", entry.date().sortDay())
                .param("headline", entry.headline())
                .param("summary", entry.summary())
                .param("at", OffsetDateTime.now(this.clock))
                .param("by", entry.by())
                .query(Long.class)
                .single();
        cite(id, entry.sources());
        return id;
    }

    private void cite(long entry, List<Long> sources) {
        for (int position = 0; position < sources.size(); position++) {
            this.jdbc
                    .sql("insert into citation (entry_id, source_id, position) values (:entry, :source, :position)")
                    .param("entry", entry)
                    .param("source", sources.get(position))
                    .param("position", position)
                    .update();
        }
    }
}
