package org.turnaround.inspection;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.EntryKind;
import org.turnaround.record.PageFacts;
import org.turnaround.shared.Rows;

/** Published monitoring and focused visits. */
@Service
@Transactional(readOnly = true)
public class Visits implements PageFacts {

    private static final String SELECT = """
            select fi.id as follows_id, fi.title as follows_title, v.*, e.summary,
                   e.date, e.date_first, e.date_last, e.date_why
              from visit v
              join entry e on e.id = v.id and e.state = 'published'
              left join (inspection fi join entry fe on fe.id = fi.id and fe.state = 'published') on fi.id = v.follows_id
            """;

    private final JdbcClient jdbc;
    private final Findings findings;

    Visits(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** A council's visits, the newest first. */
    public List<VisitRow> ofCouncil(long councilId) {
        return read("e.council_id = ? order by e.sort_day desc, e.id desc", councilId);
    }

    /** The visits that followed an inspection, in order. */
    public List<VisitRow> following(long inspectionId) {
        return read("v.follows_id = ? order by e.sort_day, e.id", inspectionId);
    }

    private List<VisitRow> read(String condition, long id) {
        return Rows.of(VisitRow.class).list(this.jdbc, SELECT + " where " + condition, id);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.VISIT;
    }

    /** A visit with its findings in its own order. */
    public record VisitAndFindings(VisitRow visit, List<FindingRow> findings) {}

    @Override
    public Optional<VisitAndFindings> of(long entryId) {
        return read("v.id = ?", entryId).stream()
                .findFirst()
                .map(visit -> new VisitAndFindings(visit, this.findings.ofEntry(entryId)));
    }
}
