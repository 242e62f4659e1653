package org.turnaround.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class MigrationsTests {

    @TempDir
    private Path root;

    @Test
    void saysWhatToDoWithAnOlderDatabaseAndLeavesItAsItIs(CapturedOutput output) throws IOException {
        DataFolder folder = new DataFolder(this.root.resolve("data"), Path.of("target", "test-database"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            DriverManagerDataSource source =
                    new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
            migrateAsBefore(source);
            List<String> before = contents(source);
            assertThat(before).contains("01 sources and topics", "93 revisions in full", "source");
            assertThatThrownBy(() -> start(database)).hasRootCauseInstanceOf(FlywayValidateException.class);
            assertThat(contents(source)).isEqualTo(before);
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("were made by another version of Turnaround", "Nothing in it was changed.")
                .contains(
                        "in an empty folder with TURNAROUND_DATA",
                        "where SPRING_DATASOURCE_URL is set, in an empty database")
                .doesNotContain("repair", "at org.turnaround");
    }

    private void migrateAsBefore(DriverManagerDataSource source) throws IOException {
        Path earlier = Files.createDirectories(this.root.resolve("earlier"));
        Files.writeString(earlier.resolve("V01__sources_and_topics.sql"), "create table source (title text);");
        Files.writeString(
                earlier.resolve("V93__revisions_in_full.sql"), "insert into source values ('A report, kept');");
        Flyway.configure()
                .dataSource(source)
                .locations("filesystem:" + earlier)
                .load()
                .migrate();
    }

    private static void start(EmbeddedDatabase database) {
        SpringApplication application = new SpringApplication(Migrated.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application
                .run(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword())
                .close();
    }

    private static List<String> contents(DriverManagerDataSource source) {
        return JdbcClient.create(source).sql("""
                        select version || ' ' || description from flyway_schema_history
                        union all select title from source
                        union all select tablename from pg_tables where schemaname = 'public'
                        union all select proname from pg_proc where pronamespace = 'public'::regnamespace
                        union all select extname from pg_extension
                         order by 1
                        """).query(String.class).list();
    }

    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(Migrations.class)
    static class Migrated {}
}
