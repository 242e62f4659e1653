package org.turnaround.record.editing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of what is no entry: calls, propositions and positions. */
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
                        select url, kind, words from (
                            select '/editor/calls/' || id as url, 'call' as kind, what as words, edited_at
                              from call where state = 'draft'
                             union all
                            select '/editor/propositions/' || id, 'proposition', text, edited_at
                              from proposition where state = 'draft'
                             union all
                            select '/editor/positions/' || x.id, 'position', p.name || ': ' || r.text, x.edited_at
                              from position x join person p on p.id = x.person_id
                              join proposition r on r.id = x.proposition_id
                             where x.state = 'draft') drafts
                         order by edited_at desc nulls last, url limit :count
                        """).param("count", count).query(Line.class).list();
    }
}
