package org.turnaround.record.editing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of what is no entry: propositions. */
@Component
class OtherDrafts {

    private final JdbcClient jdbc;

    OtherDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param url the form that changes it */
    record Line(String url, String kind, String words) {}

    /** Last changed first. */
    List<Line> find(int count) {
        return this.jdbc.sql("""
                        select '/editor/propositions/' || id as url, 'proposition' as kind, text as words
                          from proposition where state = 'draft'
                         order by edited_at desc nulls last, id limit :count
                        """).param("count", count).query(Line.class).list();
    }
}
