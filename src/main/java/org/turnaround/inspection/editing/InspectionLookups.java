package org.turnaround.inspection.editing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.LookupSet;

/** All that the forms of this package point to. */
@Configuration(proxyBeanMethods = false)
class InspectionLookups {

    private static final String INSPECTED = """
            select e.id::text, c.name || ', ' || e.date || ': ' || e.headline,
                   to_char(date '9999-12-31' - e.sort_day, '0000000'), concat_ws(' ', c.name, e.date, e.headline)
              from entry e join council c on c.id = e.council_id where e.kind in ('inspection', %s)
            """;

    /** What was inspected is an inspection or a visit; one that looked again came after the finding. */
    @Bean
    static LookupSet lookupsOfInspections(Shelf shelf) {
        return new LookupSet(shelf)
                .few("framework", "select id::text, name, coalesce(in_force_from, '') || name, name from framework")
                .few("practice", "select id::text, name, name, name from practice_topic")
                .within(
                        "judgement-area",
                        "facts.framework",
                        "select id::text, name, to_char(position, '0000'), framework_id::text from judgement_area")
                .within(
                        "grade",
                        "facts.framework",
                        "select id::text, label, to_char(rank, '0000'), framework_id::text from grade")
                .many("inspection", INSPECTED.formatted("'inspection'"))
                .many("inspected", INSPECTED.formatted("'visit'"))
                .within("looked-again", "facts.finding", VerdictDesk.LATER)
                .within("told-earlier", "facts.finding", RepetitionDesk.EARLIER)
                .many("finding", FindingDesk.LINES);
    }
}
