package org.turnaround.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Makes the tables. Those that another version of Turnaround made stay as they are, and whoever starts it is told what to do. */
@Component
final class Migrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException ex) {
            throw new DatabaseNotStarted(
                    "The tables in the database were made by another version of Turnaround, and this one cannot go on "
                            + "with them. Nothing in it was changed.",
                    "Start the version of Turnaround that made them, or begin anew: in an empty folder with "
                            + "TURNAROUND_DATA or, where SPRING_DATASOURCE_URL is set, in an empty database.",
                    ex);
        }
    }
}
