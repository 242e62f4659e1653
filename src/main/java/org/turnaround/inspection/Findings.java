package org.turnaround.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.inspection.FindingCounts.OfKind;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;
import org.turnaround.shared.Sql;
import org.turnaround.shared.Withdrawn;

/** What inspectors found, in published inspections and visits. */
@Service
@Transactional(readOnly = true)
public class Findings {

    private static final String SELECT = """
            select f.id, f.position, f.kind, f.text, f.quote, f.deadline, e.id as inspected_id,
                   e.kind as inspected_kind, e.headline as inspected_headline, e.date as inspected_date,
                   e.date_first as inspected_date_first, e.date_last as inspected_date_last,
                   e.date_why as inspected_date_why, c.slug as inspected_council_slug, c.name as inspected_council_name,
                   (select count(*) from finding_answer af where af.finding_id = f.id) as answers,
                   f.answers_sought and exists (select from coverage v where v.council_id = f.council_id and v.kind = 'plans') as answers_sought,
                   (select v.still_found from finding_verdict v join entry ve on ve.id = v.entry_id and ve.state = 'published'
                     where v.finding_id = f.id and v.state = 'published' order by ve.sort_day desc, ve.id desc limit 1) as last_verdict,
                   (select jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name) order by x.place)
                      from finding_practice x join practice_topic p on p.id = x.practice_id where x.finding_id = f.id) as practices,
                   (select jsonb_agg(jsonb_build_object('id', b.id, 'year', extract(year from be.sort_day)::integer,
                               'confirmed', t.confirmed) order by be.sort_day desc, b.id)
                      from told_before t join finding b on b.id = t.earlier_id join entry be on be.id = b.entry_id
                     where t.finding_id = f.id) as told_before,
                   (select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.name)
                      from finding_topic ft join topic t on t.id = ft.topic_id where ft.finding_id = f.id) as topics,
                   (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                      from finding_source fs join source s on s.id = fs.source_id where fs.finding_id = f.id) as sources
              from finding f
              join entry e on e.id = f.entry_id and e.state = 'published' and f.state = 'published'
              join council c on c.id = f.council_id
            """;

    private static final String IN_ORDER = " order by e.sort_day desc, e.id desc, f.position, f.id";

    private final JdbcClient jdbc;
    private final Sql sql;

    Findings(JdbcClient jdbc, Sql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /**
     * A council's findings, those of the newest inspection or visit first, each inspection's in its own order.
     *
     * @param size findings of the page
     * @throws org.turnaround.shared.BadRequest when the filter's cursor cannot be read
     */
    public Page<FindingRow> ofCouncil(long councilId, FindingFilter filter, int size) {
        return page(narrowed(filter).and("f.council_id = :council", "council", councilId), filter.after(), size);
    }

    /** Those of a council's findings that ask for something, in the same order. */
    public List<FindingRow> asking(long councilId, int count) {
        List<String> kinds = Stream.of(FindingKind.values())
                .filter(FindingKind::asksForAction)
                .map(FindingKind::code)
                .toList();
        return page(
                        new Conditions()
                                .and("f.council_id = :council", "council", councilId)
                                .and("f.kind in (:kinds)", "kinds", kinds),
                        null,
                        count)
                .rows();
    }

    /** Those that conditions on {@code f}, the finding, and {@code e}, its inspection or visit, leave: in the same order. */
    public Page<FindingRow> page(Conditions conditions, @Nullable String cursor, int size) {
        beyond(conditions, cursor).with("limit", size + 1);
        List<FindingRow> rows = read(conditions + IN_ORDER + " limit :limit", conditions.values());
        return Page.cut(rows, size, FindingRow::cursor);
    }

    /** All findings of an inspection or visit, in its order. */
    public List<FindingRow> ofEntry(long entryId) {
        return read(" where f.entry_id = ?" + IN_ORDER, entryId);
    }

    /** All findings of a council's inspections, in order; those of visits are left out. */
    public List<FindingRow> ofInspections(long councilId) {
        return read(" where f.council_id = ? and e.kind = 'inspection'" + IN_ORDER, councilId);
    }

    /**
     * @throws NotFound when there is no finding with this number in a published inspection or visit
     * @throws Withdrawn with the reason, when it was there once
     */
    public FindingRow withId(long id) {
        return read(" where f.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> Withdrawn.orNotFound(this.jdbc, "finding", id, "a finding"));
    }

    private List<FindingRow> read(String rest, Object values) {
        return Rows.of(FindingRow.class).list(this.jdbc, SELECT + rest, values);
    }

    /** Three statements, whatever there is. */
    public FindingCounts counts(long councilId) {
        List<OfKind> kinds = Rows.of(OfKind.class).list(this.jdbc, """
                        select f.kind, count(*) as findings,
                               count(*) filter (where f.id in (select id from unanswered_finding)) as unanswered
                          from finding f join entry e on e.id = f.entry_id and e.state = 'published'
                         where f.council_id = :council and f.state = 'published' group by f.kind
                        """, Map.of("council", councilId));
        return new FindingCounts(
                kinds.stream().sorted(Comparator.comparing(OfKind::kind)).toList(),
                about("topic", "finding_topic x on x.topic_id", councilId),
                about("practice_topic", "finding_practice x on x.practice_id", councilId));
    }

    private Map<String, String> about(String table, String links, long councilId) {
        return this.sql.words("""
                select distinct t.slug, t.name from %s t join %s = t.id join finding f on f.id = x.finding_id
                 where f.council_id = ? and f.state = 'published' order by t.name
                """.formatted(table, links), councilId);
    }

    private static Conditions narrowed(FindingFilter filter) {
        Conditions conditions = new Conditions()
                .and("f.kind = :kind", "kind", filter.kind())
                .and(
                        "f.id in (select ft.finding_id from finding_topic ft join topic t on t.id = ft.topic_id"
                                + " where t.slug = :topic)",
                        "topic",
                        filter.topic())
                .and(
                        "f.id in (select fp.finding_id from finding_practice fp join practice_topic pt on pt.id = fp.practice_id"
                                + " where pt.slug = :practice)",
                        "practice",
                        filter.practice());
        if (filter.answer() != null) {
            conditions.and("f.id in (select id from unanswered_finding)");
        }
        if (filter.told() != null) {
            conditions.and("exists (select from told_before t where t.finding_id = f.id)");
        }
        return conditions;
    }

    private static Conditions beyond(Conditions conditions, @Nullable String cursor) {
        if (cursor != null) {
            Cursor after = Cursor.read(cursor, 4);
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
