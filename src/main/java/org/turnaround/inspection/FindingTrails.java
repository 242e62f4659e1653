package org.turnaround.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.inspection.FindingTrail.Answer;
import org.turnaround.inspection.FindingTrail.Evidence;
import org.turnaround.inspection.FindingTrail.Verdict;
import org.turnaround.record.EntryKind;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;

/** Follows a finding: three statements, however much was done about it. */
@Service
@Transactional(readOnly = true)
public class FindingTrails {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<List<SourceLine>> SOURCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Findings findings;
    private final NestedJson nested;

    FindingTrails(JdbcClient jdbc, Findings findings, NestedJson nested) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.nested = nested;
    }

    /** @throws NotFound when there is no finding with this number in a published inspection or visit */
    public FindingTrail of(long findingId) {
        return new FindingTrail(this.findings.withId(findingId), answers(findingId), verdicts(findingId));
    }

    private List<Answer> answers(long findingId) {
        return this.jdbc
                .sql("""
                        select a.id, a.ref, a.title, a.state, p.title as plan,
                               (select jsonb_agg(jsonb_build_object('text', ev.text, 'url', coalesce(ev.url, s.url),
                                           'sourceId', s.id, 'title', s.title) order by ev.id)
                                  from action_evidence ev left join source s on s.id = ev.source_id
                                 where ev.action_id = a.id) as evidence
                          from action_finding af join action a on a.id = af.action_id join plan p on p.id = a.plan_id
                         where af.finding_id = :finding
                         order by p.starts_first nulls last, a.plan_id, a.id
                        """)
                .param("finding", findingId)
                .query(this::answer)
                .list();
    }

    private Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getLong("id"),
                row.getString("ref"),
                row.getString("title"),
                row.getString("state"),
                row.getString("plan"),
                this.nested.read(row, "evidence", EVIDENCE, List.of()));
    }

    private List<Verdict> verdicts(long findingId) {
        return this.jdbc
                .sql("""
                        select v.id, v.entry_id, v.still_found, v.text, v.version, e.kind, e.headline, e.date, e.date_first,
                               e.date_last, e.date_why,
                               (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                                  from finding_verdict_source vs join source s on s.id = vs.source_id
                                 where vs.verdict_id = v.id) as sources
                          from finding_verdict v join entry e on e.id = v.entry_id and e.state = 'published'
                         where v.finding_id = :finding
                         order by e.sort_day, e.id
                        """)
                .param("finding", findingId)
                .query(this::verdict)
                .list();
    }

    private Verdict verdict(ResultSet row, int number) throws SQLException {
        return new Verdict(
                row.getLong("id"),
                row.getLong("entry_id"),
                EntryKind.of(row.getString("kind")).orElseThrow(),
                row.getString("headline"),
                Objects.requireNonNull(PartialDate.read(row, "date")),
                StillFound.of(row.getString("still_found")).orElseThrow(),
                row.getString("text"),
                row.getInt("version"),
                this.nested.read(row, "sources", SOURCES, List.of()));
    }
}
