package org.turnaround.people.editing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.desk.Lookup;
import org.turnaround.desk.SqlLookup;

/** What the forms of people and organisations let one choose from. */
@Configuration(proxyBeanMethods = false)
class PeopleLookups {

    @Bean
    static Lookup constituenciesLookup(JdbcClient jdbc) {
        return SqlLookup.many(
                "constituency",
                "select id::text, name || ' (boundaries of ' || boundaries || ')', name || boundaries, name from constituency",
                jdbc);
    }

    @Bean
    static Lookup postStatusesLookup(JdbcClient jdbc) {
        return SqlLookup.codes(
                "post-status",
                "select status from office where status is not null",
                jdbc,
                "permanent, interim, acting, fixed-term");
    }

    /** The sorts in use, and the usual ones. */
    @Bean
    static Lookup organisationTypesLookup(JdbcClient jdbc) {
        return SqlLookup.codes(
                "organisation-type",
                "select type from organisation",
                jdbc,
                "council, committee, department, improvement-board, partnership, regulator, government-department, parliament,"
                        + " newspaper, broadcaster, charity, trade-union, political-party, campaign, nhs");
    }
}
