package org.turnaround.inspection;

import org.turnaround.shared.Rows;

/** The one statement that reads inspections whole, however many they are. */
final class InspectionSql {

    static final String SELECT = """
            select e.id, c.slug as council_slug, c.name as council_name, e.headline, e.summary, e.date, e.date_first, e.date_last, e.date_why,
                   i.*, f.code as framework_code, f.name as framework_name, f.short_name as framework_short_name,
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

    static final Rows<Inspection> ROWS = Rows.of(Inspection.class);

    private InspectionSql() {}
}
