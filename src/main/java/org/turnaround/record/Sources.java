package org.turnaround.record;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Rows;

/** Finds sources. */
@Service
@Transactional(readOnly = true)
public class Sources {

    private static final String SELECT = """
            select id, kind, title, title_ours, publication, author, url, archive_url, published, published_first, published_last,
                   published_why, updated_at, same_text_as, note
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
        return Rows.of(Source.class)
                .one(this.jdbc, SELECT + where, Map.of("id", id))
                .orElseThrow(() -> new NotFound("a source with the number " + id));
    }
}
