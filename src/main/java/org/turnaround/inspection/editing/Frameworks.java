package org.turnaround.inspection.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Lookup;
import org.turnaround.desk.SqlLookup;

/** What the frameworks have of areas and grades, and the look-ups of all that the forms of this package point to. */
@Component
class Frameworks {

    private static final String INSPECTED = """
            select e.id::text, c.name || ', ' || e.date || ': ' || e.headline,
                   to_char(date '9999-12-31' - e.sort_day, '0000000'), concat_ws(' ', c.name, e.date, e.headline)
              from entry e join council c on c.id = e.council_id where e.kind in ('inspection', %s)
            """;

    private final JdbcClient jdbc;

    Frameworks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The areas of a framework, by number, in its order. */
    Map<String, String> areas(long framework) {
        return read("select id, name from judgement_area where framework_id = ? order by position, id", framework);
    }

    /** The grades of a framework, by number, best first; none where it has findings in words only. */
    Map<String, String> grades(long framework) {
        return read("select id, label as name from grade where framework_id = ? order by rank", framework);
    }

    private Map<String, String> read(String sql, long framework) {
        Map<String, String> found = new LinkedHashMap<>();
        this.jdbc.sql(sql).param(framework).query(row -> {
            found.put(row.getString("id"), row.getString("name"));
        });
        return found;
    }

    @Bean
    static Lookup frameworkLookup(JdbcClient jdbc) {
        return SqlLookup.few(
                "framework", "select id::text, name, coalesce(in_force_from, '') || name, name from framework", jdbc);
    }

    @Bean
    static Lookup areaLookup(JdbcClient jdbc) {
        return SqlLookup.within(
                "judgement-area",
                "facts.framework",
                "select id::text, name, to_char(position, '0000'), framework_id::text from judgement_area",
                jdbc);
    }

    @Bean
    static Lookup gradeLookup(JdbcClient jdbc) {
        return SqlLookup.within(
                "grade",
                "facts.framework",
                "select id::text, label, to_char(rank, '0000'), framework_id::text from grade",
                jdbc);
    }

    @Bean
    static Lookup inspectionLookup(JdbcClient jdbc) {
        return SqlLookup.many("inspection", INSPECTED.formatted("'inspection'"), jdbc);
    }

    /** An inspection or a visit. */
    @Bean
    static Lookup inspectedLookup(JdbcClient jdbc) {
        return SqlLookup.many("inspected", INSPECTED.formatted("'visit'"), jdbc);
    }

    /** One that came after the finding. */
    @Bean
    static Lookup lookedAgainLookup(JdbcClient jdbc) {
        return SqlLookup.within("looked-again", "facts.finding", VerdictDesk.LATER, jdbc);
    }

    @Bean
    static Lookup findingLookup(JdbcClient jdbc) {
        return SqlLookup.many("finding", FindingDesk.LINES, jdbc);
    }
}
