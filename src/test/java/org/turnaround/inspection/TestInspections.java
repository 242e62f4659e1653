package org.turnaround.inspection;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.shared.PartialDate;

/** Puts councils, frameworks, inspections, visits and findings on the record, for tests. */
public class TestInspections {

    private final JdbcClient jdbc;

    public TestInspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long council(String slug) {
        return id("""
                insert into council (slug, gss, name, official_name, type, region)
                values (:slug, 'E' || lpad((select count(*) + 90000000 from council)::text, 8, '0'), initcap(:slug),
                        initcap(:slug) || ' Council', 'county', 'East of England')
                returning id
                """, Map.of("slug", slug));
    }

    public long source(String title) {
        return id("""
                insert into source (kind, title, publication, url, published, published_first, published_last)
                values ('report', :title, 'Ofsted', 'https://example.org/report', '2015-10', '2015-10-01', '2015-10-31')
                returning id
                """, Map.of("title", title));
    }

    /** A framework with the grades and areas of the given codes; the area "overall" is the overall one. */
    public long framework(String code, String subject, String grades, String areas) {
        long id = id("""
                insert into framework (code, name, short_name, graded, subject)
                values (:code, 'Framework ' || :code, upper(:code), :grades <> '', :subject) returning id
                """, Map.of("code", code, "subject", subject, "grades", grades));
        update("""
                insert into grade (framework_id, code, label, rank)
                select :id, g, initcap(replace(g, '-', ' ')), at
                  from unnest(string_to_array(:grades, ' ')) with ordinality u(g, at)
                """, Map.of("id", id, "grades", grades));
        update("""
                insert into judgement_area (framework_id, code, name, overall, position)
                select :id, a, 'Area ' || a, a = 'overall', at
                  from unnest(string_to_array(:areas, ' ')) with ordinality u(a, at)
                """, Map.of("id", id, "areas", areas));
        return id;
    }

    public void nest(long framework, String area, String inside) {
        update("""
                update judgement_area a set parent_id = p.id from judgement_area p
                 where a.framework_id = :id and p.framework_id = :id and a.code = :area and p.code = :inside
                """, Map.of("id", framework, "area", area, "inside", inside));
    }

    /** An entry of any kind, published, citing one source. */
    public long entry(long council, String kind, String date, String headline) {
        PartialDate when = PartialDate.parse(date);
        long id = id(
                """
                insert into entry (kind, council_id, date, date_first, date_last, sort_day, headline)
                values (:kind, :council, :date, :first, :last, :sort, :headline) returning id
                """,
                Map.of(
                        "kind",
                        kind,
                        "council",
                        council,
                        "date",
                        date,
                        "first",
                        when.first(),
                        "last",
                        when.last(),
                        "sort",
                        when.sortDay(),
                        "headline",
                        headline));
        update(
                "insert into citation (entry_id, source_id) values (:id, :source)",
                Map.of("id", id, "source", source("Report on " + headline)));
        return id;
    }

    public long inspection(long council, long framework, String published) {
        PartialDate when = PartialDate.parse(published);
        long id = entry(council, "inspection", published, "Inspection published " + published);
        update(
                """
                insert into inspection (id, framework_id, title, published, published_first, published_last, basis)
                values (:id, :framework, :title, :published, :first, :last, 'report')
                """,
                Map.of(
                        "id",
                        id,
                        "framework",
                        framework,
                        "title",
                        "Inspection of " + published,
                        "published",
                        published,
                        "first",
                        when.first(),
                        "last",
                        when.last()));
        return id;
    }

    /** What a report asks for first, by the slug of a practice topic. */
    public long point(long inspection, String practice, String text) {
        update("""
                with under as (insert into topic (slug, name, definition) values (:practice, :practice, '') on conflict do nothing
                               returning id)
                insert into practice_topic (slug, topic_id, name, definition) select :practice, id, initcap(:practice), '' from under
                """, Map.of("practice", practice));
        update("update inspection set points = 'complete' where id = :id", Map.of("id", inspection));
        long id = finding(inspection, "recommendation", text);
        update(
                "update finding set practice_id = (select id from practice_topic where slug = :practice) where id = :id",
                Map.of("practice", practice, "id", id));
        return id;
    }

    /** A judgement; without a grade, the reason why there is none. */
    public void judgement(long inspection, String area, @Nullable String grade, @Nullable String noGrade) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", inspection);
        values.put("area", area);
        values.put("grade", grade);
        values.put("noGrade", noGrade);
        this.jdbc.sql("""
                        insert into judgement (inspection_id, area_id, grade_id, no_grade)
                        select i.id, a.id, (select g.id from grade g where g.framework_id = i.framework_id
                                                                       and g.code = :grade::text), :noGrade::text
                          from inspection i join judgement_area a on a.framework_id = i.framework_id and a.code = :area
                         where i.id = :id
                        """).params(values).update();
    }

    public long visit(long council, String kind, String date, @Nullable Long follows) {
        PartialDate when = PartialDate.parse(date);
        long id = entry(council, "visit", date, "Visit of " + date);
        Map<String, @Nullable Object> values =
                new HashMap<>(Map.of("id", id, "kind", kind, "date", date, "first", when.first(), "last", when.last()));
        values.put("follows", follows);
        this.jdbc.sql("""
                        insert into visit (id, kind, title, visited, visited_first, visited_last, follows_id)
                        values (:id, :kind, 'Visit of ' || :date, :date, :first, :last, :follows::bigint)
                        """).params(values).update();
        return id;
    }

    public long finding(long entry, String kind, String text) {
        return id("""
                insert into finding (entry_id, council_id, kind, text, position)
                select e.id, e.council_id, :kind, :text, (select count(*) from finding f where f.entry_id = e.id)
                  from entry e where e.id = :entry returning id
                """, Map.of("entry", entry, "kind", kind, "text", text));
    }

    public void verdict(long finding, long entry, String stillFound, String text) {
        long id = id("""
                insert into finding_verdict (finding_id, entry_id, still_found, text)
                values (:finding, :entry, :still, :text) returning id
                """, Map.of("finding", finding, "entry", entry, "still", stillFound, "text", text));
        update(
                "insert into finding_verdict_source (entry_id, verdict_id, source_id) values (:entry, :id, :source)",
                Map.of("entry", entry, "id", id, "source", source("Source of the verdict")));
    }

    /** An action of a plan of the council, answering a finding. */
    public long action(long council, String title, long finding) {
        long plan = id(
                "insert into plan (council_id, title) values (:council, 'Plan for ' || :title) returning id",
                Map.of("council", council, "title", title));
        long id = id("""
                insert into action (plan_id, council_id, ref, title, state)
                values (:plan, :council, 'A1', :title, 'in-progress') returning id
                """, Map.of("plan", plan, "council", council, "title", title));
        update(
                "insert into action_finding (action_id, finding_id) values (:id, :finding)",
                Map.of("id", id, "finding", finding));
        return id;
    }

    public void withdraw(long entry) {
        update("update entry set state = 'withdrawn', state_reason = 'wrong' where id = :id", Map.of("id", entry));
    }

    public void update(String sql, Map<String, ?> values) {
        this.jdbc.sql(sql).params(values).update();
    }

    public long id(String sql, Map<String, ?> values) {
        return this.jdbc.sql(sql).params(values).query(Long.class).single();
    }
}
