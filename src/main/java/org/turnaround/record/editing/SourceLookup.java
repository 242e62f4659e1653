package org.turnaround.record.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;

/** Finds sources for editors: by words, by number, and those that a new one resembles. */
@Service
@Transactional(readOnly = true)
public class SourceLookup {

    private static final int SIZE = 30;

    private static final String SELECT = """
            select s.id, s.title, s.publication, s.url, s.published, s.published_first, s.published_last, s.published_why,
                   s.captured_sha256 is not null as captured,
                   (select count(*) from source_use u where u.source_id = s.id) as cited
              from source s
            """;

    private static final String WORDS = """
            not exists (select from unnest(string_to_array(:words, ' ')) w
                         where w <> '' and strpos(unaccent(lower(s.title || ' ' || s.publication || ' '
                                 || coalesce(s.author, '') || ' ' || coalesce(s.url, ''))), unaccent(lower(w))) = 0)
            """;

    private final JdbcClient jdbc;

    SourceLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest entered first; those with all the words in title, publication, author or address, or all where there are none. */
    Page<SourceRow> page(String words, @Nullable String after) {
        long before = after == null ? Long.MAX_VALUE : Cursor.read(after, 1).number(0);
        List<SourceRow> rows = this.jdbc
                .sql(SELECT + " where s.id < :before and " + WORDS + " order by s.id desc limit " + (SIZE + 1))
                .param("before", before)
                .param("words", words)
                .query(SourceLookup::row)
                .list();
        return Page.cut(rows, SIZE, row -> Cursor.of(row.id()));
    }

    /** The newest with all of these words. */
    public List<SourceRow> find(String words, int count) {
        return this.jdbc
                .sql(SELECT + " where " + WORDS + " order by s.id desc limit :count")
                .param("words", words)
                .param("count", count)
                .query(SourceLookup::row)
                .list();
    }

    /** In no certain order. */
    public List<SourceRow> withIds(Collection<Long> ids) {
        return this.jdbc
                .sql(SELECT + " where s.id = any (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(SourceLookup::row)
                .list();
    }

    /**
     * Those at the same address, however it is spelt, or with the same captured text.
     *
     * @param own the number of the source itself, which is left out, or 0
     */
    List<SourceRow> alike(SourceFacts facts, long own) {
        return this.jdbc
                .sql(SELECT + """
                         where s.id <> :own and (address_key(s.url) = address_key(:url) or s.captured_sha256 = :sha)
                         order by s.id limit 10
                        """)
                .param("own", own)
                .param("url", facts.url())
                .param("sha", facts.capturedSha256())
                .query(SourceLookup::row)
                .list();
    }

    private static SourceRow row(ResultSet row, int number) throws SQLException {
        return new SourceRow(
                row.getLong("id"),
                row.getString("title"),
                row.getString("publication"),
                row.getString("url"),
                PartialDate.read(row, "published"),
                row.getBoolean("captured"),
                row.getLong("cited"));
    }
}
