package org.turnaround.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.inspection.FindingCounts.OfKind;
import org.turnaround.shared.Coded;
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
        List<String> conditions = new ArrayList<>(List.of("f.council_id = :council"));
        Map<String, Object> values = new HashMap<>(Map.of("council", councilId, "limit", size + 1));
        narrow(filter, conditions, values);
        List<Finding> rows = this.jdbc
                .sql(FindingSql.SELECT + " where " + String.join(" and ", conditions) + IN_ORDER + " limit :limit")
                .params(values)
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
                .orElseThrow(() -> absent(id));
    }

    private RuntimeException absent(long id) {
        return this.jdbc
                .sql("select state_reason from finding where id = ? and state = 'withdrawn'")
                .param(id)
                .query(String.class)
                .optional()
                .<RuntimeException>map(Withdrawn::new)
                .orElseGet(() -> new NotFound("a finding with the number " + id));
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

    private static void narrow(FindingFilter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.kind() != null) {
            conditions.add("f.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.topic() != null) {
            conditions.add("f.id in (select ft.finding_id from finding_topic ft join topic t on t.id = ft.topic_id"
                    + " where t.slug = :topic)");
            values.put("topic", filter.topic());
        }
        if (filter.onlyUnanswered()) {
            conditions.add("f.kind <> 'strength'"
                    + " and not exists (select from action_finding af where af.finding_id = f.id)");
        }
        if (filter.after() != null) {
            Cursor after = Cursor.read(filter.after(), 4);
            conditions.add("((e.sort_day, e.id) < (:afterDay, :afterEntry) or (e.id = :afterEntry"
                    + " and (f.position, f.id) > (:afterPosition, :afterId)))");
            values.put("afterDay", after.day(0));
            values.put("afterEntry", after.number(1));
            values.put("afterPosition", after.number(2));
            values.put("afterId", after.number(3));
        }
    }
}
