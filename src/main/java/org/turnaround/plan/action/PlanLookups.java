package org.turnaround.plan.action;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.LookupSet;

/** What plans and actions point to. Of what was withdrawn, what points to it already can keep it. */
@Configuration(proxyBeanMethods = false)
class PlanLookups {

    private static final String NEWEST = "to_char(date '9999-12-31' - e.sort_day, '0000000')";

    private static final String PLANS = """
            select p.id::text, c.name || ': ' || p.title, c.name || p.title,
                   case when p.state = 'published' then c.name || ' ' || p.title end
              from plan p join council c on c.id = p.council_id
            """;

    private static final String ACTIONS = """
            select x.key, x.words, x.sort, case when p.state = 'published' then x.hay end
              from (""" + ActionKind.NAMES + """
                   ) x (key, words, sort, hay) join action a on a.id = x.key::bigint join plan p on p.id = a.plan_id
            """;

    /** Those of its plan's inspections first, then the council's others, newest first. Strengths need no action. */
    private static final String FINDINGS = """
            select f.id::text, left(f.text, 300) || ' (' || left(e.date, 4) || ')',
                   case when exists (select from plan_inspection x where x.plan_id = p.id and x.inspection_id = f.entry_id)
                        then '0' else '1' end ||
            """ + NEWEST + " || lpad(f.position::text, 6, '0'), " + """
                   case when e.state = 'published' and f.state = 'published' and f.asks then p.id::text end
              from finding f join entry e on e.id = f.entry_id and e.state <> 'draft'
              left join plan p on p.council_id = f.council_id
            """;

    private static final String INSPECTIONS =
            """
            select i.id::text, i.title || ' (' || in_words(e.date) || ')',
            """ + NEWEST + ", case when e.state = 'published' then e.council_id::text end"
                    + " from inspection i join entry e on e.id = i.id and e.state <> 'draft'";

    /** Those whose place no other has taken. */
    private static final String VERSIONS = """
            select v.id::text, e.headline || ' (' || in_words(e.date) || ')',
            """ + NEWEST + """
                   , case when not exists (select from plan_version n join entry ne on ne.id = n.id
                                            where n.supersedes_id = v.id and ne.state = 'published')
                     then v.plan_id::text end
              from plan_version v join entry e on e.id = v.id and e.state <> 'draft'
            """;

    private static final String SOURCES = """
            select id::text, publication || coalesce(', ' || in_words(published), '') || ': ' || title,
                   to_char(date '9999-12-31' - coalesce(published_first, date '0001-01-01'), '0000000'),
                   case when source_is_public(id) then concat_ws(' ', title, publication, author, url) end
              from source
            """;

    @Bean
    static LookupSet lookupsOfPlans(Shelf shelf) {
        return new LookupSet(shelf)
                .many("plan", PLANS)
                .many("action", ACTIONS)
                .within("finding-for-plan", "plan", FINDINGS)
                .within("inspection-of-council", "council", INSPECTIONS)
                .within("version-of-plan", "facts.plan", VERSIONS)
                .many("public-source", SOURCES);
    }
}
