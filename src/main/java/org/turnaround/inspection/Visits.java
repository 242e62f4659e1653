package org.turnaround.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.inspection.Visit.Follows;
import org.turnaround.shared.PartialDate;

/** Published monitoring and focused visits. */
@Service
@Transactional(readOnly = true)
public class Visits {

    private static final String SELECT = """
            select v.*, e.summary, e.date, e.date_first, e.date_last, e.date_why, fi.title as follows_title
              from visit v
              join entry e on e.id = v.id and e.state = 'published'
              left join (inspection fi join entry fe on fe.id = fi.id and fe.state = 'published') on fi.id = v.follows_id
            """;

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A council's visits, the newest first. */
    public List<Visit> ofCouncil(long councilId) {
        return this.jdbc
                .sql(SELECT + " where e.council_id = :council order by e.sort_day desc, e.id desc")
                .param("council", councilId)
                .query(Visits::visit)
                .list();
    }

    /** The visits that followed an inspection, in order. */
    public List<Visit> following(long inspectionId) {
        return this.jdbc
                .sql(SELECT + " where v.follows_id = :inspection order by e.sort_day, e.id")
                .param("inspection", inspectionId)
                .query(Visits::visit)
                .list();
    }

    public Optional<Visit> find(long id) {
        return this.jdbc
                .sql(SELECT + " where v.id = :id")
                .param("id", id)
                .query(Visits::visit)
                .optional();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getLong("id"),
                VisitKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("summary"),
                row.getObject("number", Integer.class),
                row.getString("area"),
                Objects.requireNonNull(PartialDate.read(row, "date")),
                PartialDate.read(row, "visited"),
                PartialDate.read(row, "ended"),
                PartialDate.read(row, "letter"),
                follows(row),
                row.getString("note"));
    }

    private static @Nullable Follows follows(ResultSet row) throws SQLException {
        String title = row.getString("follows_title");
        return title == null ? null : new Follows(row.getLong("follows_id"), title);
    }
}
