package org.turnaround.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Rows;
import org.turnaround.shared.Withdrawn;

/** Published inspections and what they judged. */
@Service
@Transactional(readOnly = true)
public class Inspections {

    private static final String SELECT = """
            select e.id, c.slug as council_slug, c.name as council_name, e.headline, e.summary, e.date, e.date_first, e.date_last, e.date_why,
                   i.*, (select mark from inspection_sum sum where sum.inspection_id = i.id) as mark, (select string_agg(p.name, ', ' order by x.position) from entry_person x join person p on p.id = x.person_id
                          where x.entry_id = e.id and x.part = 'in-charge') as led_by, f.code as framework_code, f.name as framework_name, f.short_name as framework_short_name,
                   f.graded as framework_graded, f.subject as framework_subject, f.note as framework_note,
                   (select jsonb_agg(jsonb_build_object('code', g.code, 'label', g.label, 'rank', g.rank)
                           order by g.rank)
                      from grade g where g.framework_id = f.id) as framework_grades,
                   (select jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name, 'parent', p.code,
                               'overall', a.overall) order by a.position, a.id)
                      from judgement_area a left join judgement_area p on p.id = a.parent_id
                     where a.framework_id = f.id) as framework_areas,
                   (select jsonb_agg(jsonb_build_object('area', a.code, 'areaName', a.name, 'parent', p.code,
                               'overall', a.overall, 'grade', g.code, 'gradeLabel', g.label, 'rank', g.rank,
                               'noGrade', j.no_grade, 'note', j.note, 'sources', coalesce(
                                   (select jsonb_agg(source_line(s) order by s.published_first, s.id)
                                      from judgement_source js join source s on s.id = js.source_id
                                     where js.judgement_id = j.id), '[]'))
                           order by a.position, a.id)
                      from judgement_area a
                      left join judgement_area p on p.id = a.parent_id
                      left join judgement j on j.area_id = a.id and j.inspection_id = i.id
                      left join grade g on g.id = j.grade_id
                     where a.framework_id = f.id) as judgements,
                   (select jsonb_agg(source_line(s) order by ci.position, ci.id)
                      from entry_source ci join source s on s.id = ci.source_id where ci.entry_id = e.id) as sources
              from inspection i
              join entry e on e.id = i.id and e.state = 'published'
              join council c on c.id = e.council_id
              join framework f on f.id = i.framework_id
            """;

    private static final String CURRENT = """
            select distinct on (e.council_id) e.council_id, c.slug as council_slug, e.id as inspection_id, sum.framework,
                   sum.overall_given, sum.grade as grade_code, sum.lowest as lowest_area_grade, sum.lowest_label, sum.mark,
                   coalesce(sum.grade_label, sum.no_grade,
                            case when sum.overall_given then 'Grade not in the record' else 'No overall grade' end) as grade_label,
                   i.published is not null as date_is_publication, coalesce(i.published, e.date) as date,
                   coalesce(i.published_first, e.date_first) as date_first,
                   coalesce(i.published_last, e.date_last) as date_last,
                   case when i.published is null then e.date_why else i.published_why end as date_why
              from inspection i
              join entry e on e.id = i.id and e.state = 'published'
              join council c on c.id = e.council_id
              join framework f on f.id = i.framework_id and f.subject = 'whole-service' and f.graded
              join inspection_sum sum on sum.inspection_id = i.id
            """;

    /**
     * Of each council the grades of the whole service that followed each other, the newest first: an unbroken run of one grade
     * is one of them, under whatever frameworks it was given, with the date of its first inspection.
     */
    private static final String RUNS = """
            with judged as (
                select e.council_id, e.sort_day, e.id, sum.grade, sum.grade_label, sum.framework,
                       coalesce(i.published, e.date) as since, coalesce(i.published_first, e.date_first) as since_first,
                       coalesce(i.published_last, e.date_last) as since_last,
                       case when i.published is null then e.date_why else i.published_why end as since_why,
                       lag(sum.grade) over (partition by e.council_id order by e.sort_day, e.id) is distinct from sum.grade as begins
                  from inspection i
                  join entry e on e.id = i.id and e.state = 'published'
                  join framework f on f.id = i.framework_id and f.subject = 'whole-service' and f.graded
                  join inspection_sum sum on sum.inspection_id = i.id and sum.grade is not null)
            select council_id, grade as code, grade_label as label, framework, since, since_first, since_last, since_why
              from judged where begins order by council_id, sort_day desc, id desc
            """;

    /** Those that give an overall grade, or whose framework gives none; one that reviewed only a part of the service is left out. */
    private static final String JUDGED = """
            select e.council_id, e.id as inspection_id, sum.framework, sum.grade, sum.grade_label, sum.lowest, sum.lowest_label, sum.mark,
                   array(select g.code from grade g where g.framework_id = f.id order by g.rank) as scale,
                   coalesce(i.published, e.date) as date, coalesce(i.published_first, e.date_first) as date_first,
                   coalesce(i.published_last, e.date_last) as date_last,
                   case when i.published is null then e.date_why else i.published_why end as date_why
              from inspection i
              join entry e on e.id = i.id and e.state = 'published'
              join framework f on f.id = i.framework_id and f.subject = 'whole-service' and f.graded
              join inspection_sum sum on sum.inspection_id = i.id and sum.overall_given = (sum.grade is not null)
            """;

    private static final String OLDEST_FIRST = " order by e.council_id, e.sort_day, e.id";

    private static final String NEWEST_FIRST = " order by e.council_id, e.sort_day desc, e.id desc";

    private final JdbcClient jdbc;

    Inspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A council's inspections under every framework, the newest first. */
    public List<InspectionRow> ofCouncil(long councilId) {
        return Rows.of(InspectionRow.class)
                .list(this.jdbc, SELECT + " where e.council_id = ? order by e.sort_day desc, e.id desc", councilId);
    }

    /** @throws NotFound when there is no published inspection with this number */
    public InspectionRow withId(long id) {
        return Rows.of(InspectionRow.class)
                .one(this.jdbc, SELECT + " where e.id = ?", id)
                .orElseThrow(() -> Withdrawn.orNotFound(
                        this.jdbc, "(select * from entry where kind = 'inspection') e", id, "an inspection"));
    }

    /** How a council stands, or nothing where no inspection of the whole service is on the record. */
    public Optional<CurrentGrade> current(long councilId) {
        return Rows.of(CurrentGrade.class)
                .one(this.jdbc, CURRENT + " where e.council_id = ?" + NEWEST_FIRST, councilId);
    }

    /** What overall grades every council has had, each from when on, the newest first; in one statement. */
    public Map<Long, List<GradeRun>> runs() {
        return Rows.of(GradeRun.class).list(this.jdbc, RUNS).stream()
                .collect(Collectors.groupingBy(GradeRun::councilId));
    }

    /** How every council stands, in one statement; councils without an inspection are left out. */
    public List<CurrentGrade> currentGrades() {
        return Rows.of(CurrentGrade.class).list(this.jdbc, CURRENT + NEWEST_FIRST);
    }

    /** What the inspections of a council's whole service came to, the oldest first. */
    public List<Judged> judged(long councilId) {
        return Rows.of(Judged.class).list(this.jdbc, JUDGED + " where e.council_id = ?" + OLDEST_FIRST, councilId);
    }

    /** The same of every council, in one statement: those of one council follow each other. */
    public List<Judged> allJudged() {
        return Rows.of(Judged.class).list(this.jdbc, JUDGED + OLDEST_FIRST);
    }
}
