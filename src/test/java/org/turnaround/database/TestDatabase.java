package org.turnaround.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that all tests of one JVM share: started when the first of them needs it, empty then, on a folder of
 * its own below {@code target}, so that test runs side by side never meet. A test does nothing to get it: it is listed
 * for whole applications and for database slices in {@code src/test/resources/META-INF/spring}.
 */
@AutoConfiguration(before = EmbeddedDatabaseAutoConfiguration.class)
class TestDatabase {

    private static final Path FOLDER = Path.of("target", "test-database");

    /**
     * Not closed with any one application context: the watchdog stops it when the JVM ends. Applications with the
     * bundled record have a database of their own, so that the others find theirs empty.
     */
    @Bean(destroyMethod = "")
    JdbcConnectionDetails testDatabaseConnectionDetails(Environment environment) {
        boolean bundled = "bundled".equals(environment.getProperty("turnaround.record"));
        return bundled ? WithRecord.DATABASE : Shared.DATABASE;
    }

    private static final class WithRecord {

        static final JdbcConnectionDetails DATABASE = create(Shared.DATABASE, "bundled");

        private static JdbcConnectionDetails create(JdbcConnectionDetails beside, String name) {
            try (Connection connection = DriverManager.getConnection(
                            beside.getJdbcUrl(), beside.getUsername(), beside.getPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException ex) {
                throw new IllegalStateException(ex);
            }
            String url = beside.getJdbcUrl().replaceAll("[^/]+$", name);
            return new ConnectionDetails(url, beside.getUsername(), beside.getPassword());
        }
    }

    private record ConnectionDetails(
            String getJdbcUrl,
            @Nullable String getUsername,
            @Nullable String getPassword) implements JdbcConnectionDetails {}

    private static final class Shared {

        static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            try {
                Files.createDirectories(FOLDER);
                deleteThoseOfEndedRuns();
                Path own = Files.createTempDirectory(
                        FOLDER, ProcessHandle.current().pid() + "-");
                return EmbeddedDatabase.start(
                        new DataFolder(own, FOLDER), "fsync = off", "full_page_writes = off", "max_connections = 200");
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
    }

    private static void deleteThoseOfEndedRuns() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            List<Path> ended = folders.filter(TestDatabase::isOfEndedRun).toList();
            ended.forEach(TestDatabase::deleteUnlessAnotherRunDoes);
        }
    }

    private static void deleteUnlessAnotherRunDoes(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | UncheckedIOException ex) {
            // two runs began at once: what is left is swept up by the next
        }
    }

    private static boolean isOfEndedRun(Path folder) {
        String pid = folder.getFileName().toString().split("-", 2)[0];
        return pid.matches("\\d{1,9}")
                && ProcessHandle.of(Long.parseLong(pid)).isEmpty()
                && Files.notExists(folder.resolve("postgres").resolve("postmaster.pid"));
    }
}
