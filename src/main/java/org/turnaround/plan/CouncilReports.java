package org.turnaround.plan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The source that a council's own reports cite: the council, telling Turnaround. One for each council, made when its
 * first report comes. Evidence that can be read elsewhere is linked beside it.
 */
@Component
class CouncilReports {

    private final JdbcClient jdbc;

    CouncilReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the id of the source */
    long sourceOf(long council) {
        return this.jdbc
                .sql(
                        "select s.id from source s join council c on s.record_key = 'reports-of-' || c.slug where c.id = :council")
                .param("council", council)
                .query(Long.class)
                .optional()
                .orElseGet(() -> make(council));
    }

    /** Two first reports may come at once: whichever is later finds the other's. */
    private long make(long council) {
        return this.jdbc.sql("""
                        insert into source (record_key, kind, title, publication, note)
                        select 'reports-of-' || slug, 'council-report', 'The council''s own reports on its actions',
                               official_name, 'Entered here by officers and approvers of the council; not published elsewhere'
                          from council where id = :council
                        on conflict (record_key) do update set kind = excluded.kind
                        returning id
                        """).param("council", council).query(Long.class).single();
    }
}
