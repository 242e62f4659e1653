package org.turnaround.people.editing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.desk.Lookup;
import org.turnaround.desk.SqlLookup;

/** What the forms of people and organisations let one choose from. */
@Configuration(proxyBeanMethods = false)
class PeopleLookups {

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
