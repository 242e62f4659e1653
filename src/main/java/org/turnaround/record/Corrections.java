package org.turnaround.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;

/** What the record said wrongly and has put right: the public corrections log. */
@Service
@Transactional(readOnly = true)
public class Corrections {

    /**
     * Something that was put right.
     *
     * @param key what the record files call it, wherever they are loaded: its place on the page and in the feed
     * @param what it is about, in a line
     * @param councilName null where it is about more than one council
     * @param entry the number of the entry that it is about, or null
     * @param call the number that a call has in its address, or null
     * @param source the number of the source that it is about, or null
     */
    public record Correction(
            long id,
            String key,
            LocalDate correctedOn,
            @Nullable String council,
            @Nullable String councilName,
            String what,
            String saidBefore,
            String saysNow,
            String why,
            @Nullable Long entry,
            @Nullable String kind,
            @Nullable Long call,
            @Nullable Long source) {

        /** Its address, which never changes. */
        public String permalink() {
            return "/corrections/" + this.key;
        }

        private Cursor cursor() {
            return Cursor.of(this.correctedOn, this.id);
        }

        /** Of what it is about, or null. */
        public @Nullable String url() {
            if (this.call != null) {
                return "/calls/" + this.call;
            }
            if (this.source != null) {
                return "/sources/" + this.source;
            }
            return this.entry == null || this.kind == null
                    ? null
                    : Coded.of(EntryKind.class, this.kind).url(this.entry);
        }
    }

    private static final String SELECT = """
            select c.id, c.record_key as key, c.corrected_on, o.slug as council, o.name as council_name, c.what, c.said_before, c.says_now,
                   c.why, e.id as entry, e.kind, l.number as call, s.id as source
              from correction c
              left join council o on o.id = c.council_id
              left join entry e on e.record_key = c.about and e.state = 'published'
              left join call l on l.id = e.id
              left join source s on s.record_key = c.about and source_is_public(s.id)
            """;

    private static final String NEWEST_FIRST = " order by c.corrected_on desc, c.id desc";

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, newest first. */
    public List<Correction> all() {
        return Rows.of(Correction.class).list(this.jdbc, SELECT + NEWEST_FIRST);
    }

    /**
     * The same, page by page.
     *
     * @param after the cursor of the page before, or null for the first page
     */
    public Page<Correction> page(@Nullable String after, int size) {
        Conditions conditions =
                new Conditions().beyond("(c.corrected_on, c.id) <", after).with("limit", size + 1);
        List<Correction> rows = Rows.of(Correction.class)
                .list(this.jdbc, SELECT + conditions + NEWEST_FIRST + " limit :limit", conditions.values());
        return Page.cut(rows, size, Correction::cursor);
    }

    /** @throws NotFound when there is none with this key */
    public Correction withKey(String key) {
        return Rows.of(Correction.class)
                .one(this.jdbc, SELECT + " where c.record_key = ?", key)
                .orElseThrow(() -> new NotFound("a correction with the key " + key));
    }
}
