package org.turnaround.inspection.points;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.inspection.FindingRow;
import org.turnaround.inspection.Findings;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Sql;

/**
 * What the reports of all councils ask for, by practice topic. How many points there are is bounded by how many reports Ofsted
 * publishes, about forty a year.
 */
@Service
@Transactional(readOnly = true)
public class Practices {

    private static final String LINES = """
            select p.slug, p.name, t.name as topic, p.definition, count(r.finding_id) as points, count(distinct r.report_id) as reports,
                   count(distinct r.council_id) as councils, count(b.finding_id) as told
              from practice_topic p
              join topic t on t.id = p.topic_id
              left join (select * from asked r%s) r on r.practice_id = p.id
              left join (select distinct finding_id from told_before) b on b.finding_id = r.finding_id
             %s group by p.id, t.id order by reports desc, points desc, p.name
            """;

    private static final String SHARES = """
            select :by as by, %1$s as value, %2$s as name, count(*) as reports, count(a.report_id) as asking,
                   count(*) filter (where r.points = 'partial') as partial
              from point_report r
              left join (select distinct x.report_id from asked x join practice_topic p on p.id = x.practice_id and p.slug = :slug) a
                on a.report_id = r.id
             %3$s group by %1$s, %2$s order by %4$s
            """;

    private static final String BECAME_GOOD = """
            with told as (
                select distinct on (r.council_id) r.council_id, r.report_id, r.sort_day, s.grade_label as grade
                  from (select r.* from asked r join practice_topic p on p.id = r.practice_id and p.slug = :slug) r
                  join inspection_sum s on s.inspection_id = r.report_id and s.grade not in ('good', 'outstanding')
                 %s order by r.council_id, r.sort_day desc),
            judged as (
                select e.council_id, e.id, e.sort_day, coalesce(s.grade, '') as grade, s.grade_label
                  from entry e
                  join inspection i on i.id = e.id
                  join framework f on f.id = i.framework_id and f.subject = 'whole-service' and f.graded
                  join inspection_sum s on s.inspection_id = e.id
                 where e.state = 'published')
            select c.slug, c.name, c.region, told.report_id as told_in, told.grade, good.id as good_in,
                   te.date as told, te.date_first as told_first, te.date_last as told_last, te.date_why as told_why,
                   ge.date as good, ge.date_first as good_first, ge.date_last as good_last, ge.date_why as good_why,
                   today.grade as today, today.grade_label as today_words
              from told
              join council c on c.id = told.council_id
              join lateral (select * from judged j where j.council_id = told.council_id order by j.sort_day desc limit 1) today
                on today.grade in ('good', 'outstanding')
              join lateral (select min(j.sort_day) as since from judged j where j.council_id = told.council_id and j.sort_day > coalesce(
                       (select max(w.sort_day) from judged w
                         where w.council_id = told.council_id and w.grade not in ('good', 'outstanding')), told.sort_day)) run on true
              join judged good on good.council_id = told.council_id and good.sort_day = run.since
              join entry te on te.id = told.report_id
              join entry ge on ge.id = good.id
             order by good.sort_day desc, c.name
            """;

    private final Sql sql;
    private final Findings findings;

    Practices(Sql sql, Findings findings) {
        this.sql = sql;
        this.findings = findings;
    }

    /** Every practice topic, what most reports ask for first. */
    public List<PracticeLine> all(PointFilter filter) {
        Conditions conditions = filter.conditions();
        return this.sql.rows(PracticeLine.class, LINES.formatted(conditions, ""), conditions.values());
    }

    /** @throws NotFound when there is no such practice topic */
    public PracticeLine named(String slug, PointFilter filter) {
        Conditions conditions = filter.conditions().with("slug", slug);
        return this.sql
                .one(PracticeLine.class, LINES.formatted(conditions, "where p.slug = :slug"), conditions.values())
                .orElseThrow(() -> new NotFound("a practice topic called " + slug));
    }

    /** The reports that were read. */
    public ReportsRead read(PointFilter filter) {
        Conditions conditions = filter.conditions();
        return this.sql.single(ReportsRead.class, """
                select count(*) as reports, count(*) filter (where r.points = 'complete') as complete,
                       count(*) filter (where r.points = 'partial') as partial, count(*) filter (where r.points = 'none') as none,
                       count(distinct r.council_id) as councils, min(r.sort_day) as earliest, max(r.sort_day) as latest
                  from point_report r""" + conditions, conditions.values());
    }

    public PointChoices choices() {
        return new PointChoices(
                words("year::text", "year::text", "1 desc"),
                words("region", "region", "1"),
                words("framework", "framework_name", "min(sort_day)"));
    }

    private Map<String, String> words(String value, String name, String order) {
        return this.sql.words(
                "select %s, %s from point_report group by 1, 2 order by %s".formatted(value, name, order));
    }

    /** How many of each year's reports ask for it, the earliest first. */
    public List<Share> byYear(String slug, PointFilter filter) {
        return shares("year", "r.year::text", "r.year::text", "1, 2", slug, filter);
    }

    public List<Share> byRegion(String slug, PointFilter filter) {
        return shares("region", "r.region", "r.region", "3", slug, filter);
    }

    public List<Share> byFramework(String slug, PointFilter filter) {
        return shares("framework", "r.framework", "r.framework_name", "min(r.sort_day)", slug, filter);
    }

    private List<Share> shares(String by, String value, String name, String order, String slug, PointFilter filter) {
        Conditions conditions = filter.conditions().with("by", by).with("slug", slug);
        return this.sql.rows(Share.class, SHARES.formatted(value, name, conditions, order), conditions.values());
    }

    /** The points that ask for it, those of the newest report first. */
    public Page<FindingRow> points(String slug, PointFilter filter, int size) {
        Conditions reports = filter.conditions();
        Conditions points = new Conditions()
                .and(
                        "f.id in (select r.finding_id from (select r.* from asked r join practice_topic p on p.id = r.practice_id"
                                + " and p.slug = :slug) r" + reports + ")",
                        "slug",
                        slug);
        reports.values().forEach(points::with);
        if (filter.told() != null) {
            points.and("exists (select from told_before t where t.finding_id = f.id)");
        }
        return this.findings.page(points, filter.after(), size);
    }

    /** Each council that was asked for it, by name. */
    public List<CouncilAsked> councils(String slug, PointFilter filter) {
        Conditions conditions = filter.conditions().with("slug", slug);
        return this.sql.rows(CouncilAsked.class, """
                select c.slug, c.name, count(*) as points, max(r.year) as year
                  from (select r.* from asked r join practice_topic p on p.id = r.practice_id and p.slug = :slug) r
                  join council c on c.id = r.council_id%s group by c.id order by c.name
                """.formatted(conditions), conditions.values());
    }

    /** Who was told this while it was less than good, and is good or better today: who became so last comes first. */
    public List<BecameGood> becameGood(String slug, PointFilter filter) {
        Conditions conditions = filter.conditions().with("slug", slug);
        return this.sql.rows(BecameGood.class, BECAME_GOOD.formatted(conditions), conditions.values());
    }
}
