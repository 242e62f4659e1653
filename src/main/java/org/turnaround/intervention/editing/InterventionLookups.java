package org.turnaround.intervention.editing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.desk.Lookup;
import org.turnaround.desk.SqlLookup;

/** What the forms of this package point to. */
@Configuration(proxyBeanMethods = false)
class InterventionLookups {

    @Bean
    static Lookup interventionLookup(JdbcClient jdbc) {
        return SqlLookup.many("intervention", """
                select e.id::text, concat_ws(', ', c.name, e.date) || ': ' || e.headline, e.sort_day::text,
                       concat_ws(' ', c.name, e.headline)
                  from entry e left join council c on c.id = e.council_id where e.kind = 'intervention'
                """, jdbc);
    }
}
