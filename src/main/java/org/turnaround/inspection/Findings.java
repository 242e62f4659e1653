package org.turnaround.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.inspection.FindingCounts.OfKind;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Withdrawn;

/** What inspectors found, in published inspections and visits. */
@Service
@Transactional(readOnly = true)
public class Findings {

    private static final String IN_ORDER = " order by e.sort_day desc, e.id desc, f.position, f.id";

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A council's findings, those of the newest inspection or visit first, each inspection's in its own order.
     *
     * @param size findings of the page
     * @throws org.turnaround.shared.BadRequest when the filter's cursor cannot be read
     */
    public Page<Finding> ofCouncil(long councilId, FindingFilter filter, int size) {
        Conditions conditions = narrowed(filter)
                .and("f.council_id = :council", "council", councilId)
                .with("limit", size + 1);
        List<Finding> rows = this.jdbc
                .sql(FindingSql.SELECT + conditions + IN_ORDER + " limit :limit")
                .params(conditions.values())
                .query(FindingSql.ROWS)
                .list();
        return Page.cut(rows, size, Finding::cursor);
    }

    /** All findings of an inspection or visit, in its order. */
    public List<Finding> ofEntry(long entryId) {
        return this.jdbc
                .sql(FindingSql.SELECT + " where f.entry_id = :entry" + IN_ORDER)
                .param("entry", entryId)
                .query(FindingSql.ROWS)
                .list();
    }

    /** All findings of a council's inspections, in order; those of visits are left out. */
    public List<Finding> ofInspections(long councilId) {
        return this.jdbc
                .sql(FindingSql.SELECT + " where f.council_id = :council and e.kind = 'inspection'" + IN_ORDER)
                .param("council", councilId)
                .query(FindingSql.ROWS)
                .list();
    }

    /**
     * @throws NotFound when there is no finding with this number in a published inspection or visit
     * @throws Withdrawn with the reason, when it was there once
     */
    public Finding withId(long id) {
        return this.jdbc
                .sql(FindingSql.SELECT + " where f.id = :id")
                .param("id", id)
                .query(FindingSql.ROWS)
                .optional()
                .orElseThrow(() -> Withdrawn.orNotFound(this.jdbc, "finding", id, "a finding"));
    }

    /** Two statements, whatever there is. */
    public FindingCounts counts(long councilId) {
        List<OfKind> kinds = new ArrayList<>();
        int[] unanswered = {0};
        this.jdbc.sql("""
                        select f.kind, count(*) as findings,
                               count(*) filter (where f.kind <> 'strength' and not exists (
                                   select from action_finding af where af.finding_id = f.id)) as unanswered
                          from finding f join entry e on e.id = f.entry_id and e.state = 'published'
                         where f.council_id = :council and f.state = 'published' group by f.kind
                        """).param("council", councilId).query(row -> {
            kinds.add(new OfKind(Coded.of(FindingKind.class, row.getString("kind")), row.getInt("findings")));
            unanswered[0] += row.getInt("unanswered");
        });
        kinds.sort((one, other) -> one.kind().compareTo(other.kind()));
        int all = kinds.stream().mapToInt(OfKind::findings).sum();
        int strengths = kinds.stream()
                .filter(one -> one.kind() == FindingKind.STRENGTH)
                .mapToInt(OfKind::findings)
                .sum();
        return new FindingCounts(all, all - strengths, unanswered[0], kinds, topics(councilId));
    }

    private Map<String, String> topics(long councilId) {
        Map<String, String> topics = new LinkedHashMap<>();
        this.jdbc.sql("""
                        select distinct t.slug, t.name
                          from finding f join finding_topic ft on ft.finding_id = f.id join topic t on t.id = ft.topic_id
                         where f.council_id = :council and f.state = 'published' order by t.name
                        """).param("council", councilId).query(row -> {
            topics.put(row.getString("slug"), row.getString("name"));
        });
        return topics;
    }

    private static Conditions narrowed(FindingFilter filter) {
        Conditions conditions = new Conditions()
                .and(
                        "f.kind = :kind",
                        "kind",
                        filter.kind() == null ? null : filter.kind().code())
                .and(
                        "f.id in (select ft.finding_id from finding_topic ft join topic t on t.id = ft.topic_id"
                                + " where t.slug = :topic)",
                        "topic",
                        filter.topic());
        if (filter.answer() != null) {
            conditions.and("f.kind <> 'strength'"
                    + " and not exists (select from action_finding af where af.finding_id = f.id)");
        }
        if (filter.after() != null) {
            Cursor after = Cursor.read(filter.after(), 4);
            conditions
                    .and("((e.sort_day, e.id) < (:afterDay, :afterEntry) or (e.id = :afterEntry"
                            + " and (f.position, f.id) > (:afterPosition, :afterId)))")
                    .with("afterDay", after.day(0))
                    .with("afterEntry", after.number(1))
                    .with("afterPosition", after.number(2))
                    .with("afterId", after.number(3));
        }
        return conditions;
    }
}
