package org.turnaround.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.turnaround.inspection.Framework.Area;
import org.turnaround.inspection.Framework.Grade;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;

/** The one statement that reads inspections whole, however many they are. */
@Component
class InspectionSql implements RowMapper<Inspection> {

    static final String SELECT = """
            select e.id, c.slug, c.name as council, e.headline, e.summary, e.date, e.date_first, e.date_last, e.date_why,
                   i.*, f.code as framework_code, f.name as framework_name, f.short_name, f.graded, f.subject,
                   f.note as framework_note,
                   (select jsonb_agg(jsonb_build_object('code', g.code, 'label', g.label, 'rank', g.rank)
                           order by g.rank)
                      from grade g where g.framework_id = f.id) as grades,
                   (select jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name, 'parent', p.code,
                               'overall', a.overall) order by a.position, a.id)
                      from judgement_area a left join judgement_area p on p.id = a.parent_id
                     where a.framework_id = f.id) as areas,
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
                      from citation ci join source s on s.id = ci.source_id where ci.entry_id = e.id) as sources
              from inspection i
              join entry e on e.id = i.id and e.state = 'published'
              join council c on c.id = e.council_id
              join framework f on f.id = i.framework_id
            """;

    private static final TypeReference<List<Grade>> GRADES = new TypeReference<>() {};
    private static final TypeReference<List<Area>> AREAS = new TypeReference<>() {};
    private static final TypeReference<List<Judgement>> JUDGEMENTS = new TypeReference<>() {};
    private static final TypeReference<List<SourceLine>> SOURCES = new TypeReference<>() {};

    private final NestedJson nested;

    InspectionSql(NestedJson nested) {
        this.nested = nested;
    }

    @Override
    public Inspection mapRow(ResultSet row, int number) throws SQLException {
        return new Inspection(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("council"),
                framework(row),
                row.getString("title"),
                row.getString("headline"),
                row.getString("summary"),
                Objects.requireNonNull(PartialDate.read(row, "date")),
                PartialDate.read(row, "announced"),
                PartialDate.read(row, "started"),
                PartialDate.read(row, "ended"),
                PartialDate.read(row, "reported"),
                PartialDate.read(row, "published"),
                row.getString("fieldwork_text"),
                row.getString("scope"),
                row.getString("disputed"),
                row.getString("representations"),
                row.getString("effect"),
                row.getString("basis"),
                row.getObject("pages", Integer.class),
                this.nested.read(row, "judgements", JUDGEMENTS, List.of()),
                this.nested.read(row, "sources", SOURCES, List.of()));
    }

    private Framework framework(ResultSet row) throws SQLException {
        return new Framework(
                row.getString("framework_code"),
                row.getString("framework_name"),
                row.getString("short_name"),
                row.getBoolean("graded"),
                Subject.of(row.getString("subject")),
                row.getString("framework_note"),
                this.nested.read(row, "grades", GRADES, List.of()),
                this.nested.read(row, "areas", AREAS, List.of()));
    }
}
