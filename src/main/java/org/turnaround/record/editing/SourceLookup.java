package org.turnaround.record.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.PartialDate;

/** Finds sources for editors: by words and by number. */
@Service
@Transactional(readOnly = true)
public class SourceLookup {

    private static final String SELECT = """
            select s.id, s.title, s.publication, s.url, s.published, s.published_first, s.published_last, s.published_why,
                   exists (select from source_text_now t where t.source_id = s.id) as captured,
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
