package org.turnaround.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;

/** Finds sources. */
@Service
@Transactional(readOnly = true)
public class Sources {

    private static final String SELECT = """
            select id, kind, title, publication, author, url, archive_url, published, published_first, published_last,
                   published_why, updated_at, same_text_as, privacy_note, note
              from source
            """;

    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is no source with this id on the public record: nothing published rests on it */
    public Source onTheRecord(long id) {
        return read(" where id = :id and source_is_public(id)", id);
    }

    /**
     * Also one that so far stands behind drafts only, for editors.
     *
     * @throws NotFound when there is no source with this id
     */
    public Source withId(long id) {
        return read(" where id = :id", id);
    }

    private Source read(String where, long id) {
        return this.jdbc
                .sql(SELECT + where)
                .param("id", id)
                .query(Sources::source)
                .optional()
                .orElseThrow(() -> new NotFound("a source with the number " + id));
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("publication"),
                row.getString("author"),
                row.getString("url"),
                row.getString("archive_url"),
                PartialDate.read(row, "published"),
                row.getString("updated_at"),
                row.getObject("same_text_as", Long.class),
                row.getString("privacy_note"),
                row.getString("note"));
    }
}
