package org.turnaround.inspection.points;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Sql;

/** What the reports of one council ask for. */
@Service
@Transactional(readOnly = true)
class PointTables {

    private static final String REPORTS = """
            select e.id, e.date, e.date_first, e.date_last, e.date_why, i.points,
                   (select count(*) from finding x where x.entry_id = e.id and x.practice_id is not null and x.state = 'published') as found
              from inspection i
              join entry e on e.id = i.id and e.state = 'published'
              join framework f on f.id = i.framework_id
             where e.council_id = ? and (i.points is not null or f.subject = 'whole-service' and f.graded)
             order by e.sort_day, e.id
            """;

    private static final String CELLS = """
            select p.slug, p.name, r.report_id as report, count(*) as points
              from asked r join practice_topic p on p.id = r.practice_id join topic t on t.id = p.topic_id
             where r.council_id = ? group by p.id, t.id, r.report_id order by t.id, p.id, r.report_id
            """;

    private final Sql sql;

    PointTables(Sql sql) {
        this.sql = sql;
    }

    PointTable ofCouncil(long council) {
        return PointTable.of(
                this.sql.rows(PointTable.Report.class, REPORTS, council),
                this.sql.rows(PointTable.Cell.class, CELLS, council));
    }
}
