package org.turnaround.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;

/** Published inspections and what they judged. */
@Service
@Transactional(readOnly = true)
public class Inspections {

    private static final String CURRENT = """
            select distinct on (e.council_id) e.council_id, c.slug, e.id, f.short_name, g.code,
                   coalesce(g.label, j.no_grade, 'Grade not in the record') as label,
                   e.date, e.date_first, e.date_last, e.date_why,
                   i.published, i.published_first, i.published_last, i.published_why
              from inspection i
              join entry e on e.id = i.id and e.state = 'published'
              join council c on c.id = e.council_id
              join framework f on f.id = i.framework_id and f.subject = 'whole-service' and f.graded
              left join (judgement j join judgement_area a on a.id = j.area_id and a.overall) on j.inspection_id = i.id
              left join grade g on g.id = j.grade_id
            """;

    private static final String NEWEST_FIRST = " order by e.council_id, e.sort_day desc, e.id desc";

    private final JdbcClient jdbc;

    Inspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A council's inspections under every framework, the newest first. */
    public List<Inspection> ofCouncil(long councilId) {
        return this.jdbc
                .sql(InspectionSql.SELECT + " where e.council_id = :council order by e.sort_day desc, e.id desc")
                .param("council", councilId)
                .query(InspectionSql.ROWS)
                .list();
    }

    /** @throws NotFound when there is no published inspection with this number */
    public Inspection withId(long id) {
        return this.jdbc
                .sql(InspectionSql.SELECT + " where e.id = :id")
                .param("id", id)
                .query(InspectionSql.ROWS)
                .optional()
                .orElseThrow(() -> new NotFound("an inspection with the number " + id));
    }

    /** How a council stands, or nothing where no inspection of the whole service is on the record. */
    public Optional<CurrentGrade> current(long councilId) {
        return this.jdbc
                .sql(CURRENT + " where e.council_id = :council" + NEWEST_FIRST)
                .param("council", councilId)
                .query(Inspections::currentGrade)
                .optional();
    }

    /** How every council stands, in one statement; councils without an inspection are left out. */
    public List<CurrentGrade> currentGrades() {
        return this.jdbc
                .sql(CURRENT + NEWEST_FIRST)
                .query(Inspections::currentGrade)
                .list();
    }

    private static CurrentGrade currentGrade(ResultSet row, int number) throws SQLException {
        PartialDate published = PartialDate.read(row, "published");
        return new CurrentGrade(
                row.getLong("council_id"),
                row.getString("slug"),
                row.getLong("id"),
                row.getString("short_name"),
                row.getString("code"),
                row.getString("label"),
                published != null ? published : Objects.requireNonNull(PartialDate.read(row, "date")),
                published != null);
    }
}
