package org.turnaround.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.turnaround.LongTest;

class SupervisorTests {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    @TempDir
    private static Path root;

    private static DataFolder folder;

    private final CountDownLatch givenUp = new CountDownLatch(1);
    private EmbeddedDatabase database;

    @BeforeAll
    static void makeDatabase() throws IOException {
        folder = new DataFolder(root, Path.of("target", "test-database"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            jdbc(database).sql("create table memory (words text not null)").update();
        }
    }

    @BeforeEach
    void start() {
        this.database = EmbeddedDatabase.start(folder).supervised(Duration.ZERO, this.givenUp::countDown);
        jdbc(this.database).sql("truncate memory").update();
    }

    @AfterEach
    void stop() throws IOException {
        this.database.close();
    }

    @Test
    void bringsBackAServerThatWasKilledWithEverythingThatWasAcknowledged() throws Exception {
        remember("not lost");
        killServer();
        assertThat(memoryWithin(WITHIN)).isEqualTo("not lost");
        assertThat(this.givenUp.getCount()).isOne();
    }

    @Test
    @LongTest
    void bringsItBackAsOftenAsItIsKilled() throws Exception {
        remember("not lost either");
        killServer();
        memoryWithin(WITHIN);
        killServer();
        assertThat(memoryWithin(WITHIN)).isEqualTo("not lost either");
    }

    @Test
    @LongTest
    void waitsForWhatADeadServerLeftAtWork() throws Exception {
        this.database.close();
        this.database = EmbeddedDatabase.start(folder).supervised(WITHIN, this.givenUp::countDown);
        remember("not lost");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Thread busy = new Thread(() -> execute(statement, "select pg_sleep(3)"));
            busy.start();
            Thread.sleep(500); // until it sleeps
            killServer();
            assertThat(memoryWithin(WITHIN)).isEqualTo("not lost");
            busy.join();
        }
    }

    @Test
    @LongTest
    void leavesItToPostgresToGetOverTheDeathOfOneOfItsProcesses() throws Exception {
        remember("not lost");
        long server = server().pid();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            var row = statement.executeQuery("select pg_backend_pid()");
            row.next();
            ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
        }
        assertThat(memoryWithin(WITHIN)).isEqualTo("not lost");
        assertThat(server().pid()).isEqualTo(server);
    }

    @Test
    void doesNotTakeAnOrderlyStopForADeath() throws Exception {
        ProcessHandle server = server();
        this.database.close();
        server.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        Thread.sleep(1_000); // four looks
        assertThat(folder.pidFile()).doesNotExist();
        assertThat(this.givenUp.getCount()).isOne();
    }

    @Test
    @LongTest
    void saysSoWhenTheServerCannotBeBroughtBack() throws Exception {
        Path needed = folder.cluster().resolve("global/pg_control");
        Path aside = Files.move(needed, needed.resolveSibling("aside"));
        try {
            killServer();
            assertThat(this.givenUp.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            Files.move(aside, needed);
        }
    }

    @Test
    @LongTest
    void stopsTheServerThatWasBroughtBackWhenTheApplicationIsKilled() throws Exception {
        this.database.close();
        try (ForkedDatabase application = ForkedDatabase.on(folder)) {
            ProcessHandle first = server();
            first.destroyForcibly();
            first.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            ProcessHandle second = serverAfter(first);
            application.kill();
            second.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(folder.pidFile()).doesNotExist();
        }
    }

    private static ProcessHandle serverAfter(ProcessHandle first) throws Exception {
        for (long until = System.nanoTime() + WITHIN.toNanos(); System.nanoTime() < until; Thread.sleep(50)) {
            String log = Files.readString(folder.log());
            boolean ready = log.lastIndexOf("ready to accept connections") > log.lastIndexOf("starting PostgreSQL");
            if (ready && Files.exists(folder.pidFile()) && server().pid() != first.pid()) {
                Thread.sleep(1_000); // until the watchdog is set over it
                return server();
            }
        }
        throw new AssertionError("no server again");
    }

    private void remember(String words) {
        jdbc(this.database).sql("insert into memory values (?)").param(words).update();
    }

    private String memoryWithin(Duration time) throws InterruptedException {
        for (long until = System.nanoTime() + time.toNanos(); System.nanoTime() < until; Thread.sleep(50)) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                var row = statement.executeQuery("select words from memory");
                row.next();
                return row.getString(1);
            } catch (SQLException ex) {
                // not yet
            }
        }
        throw new AssertionError("no answer within " + time);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                this.database.getJdbcUrl(), this.database.getUsername(), this.database.getPassword());
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException ex) {
            // its server was killed
        }
    }

    private static void killServer() throws IOException {
        ProcessHandle server = server();
        server.destroyForcibly();
        server.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(folder.pidFile()).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }
}
