package org.turnaround.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTests {

    private static final Path PROGRAMS = Path.of("target", "test-database");

    @TempDir
    private static Path written;

    @TempDir
    private Path root;

    private DataFolder folder;

    /** Once, because making a database takes longer than all the rest. */
    @BeforeAll
    static void writeRowInAnEarlierRun() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(new DataFolder(written, PROGRAMS))) {
            insertRow(database);
        }
    }

    @BeforeEach
    void chooseFolder() {
        this.folder = new DataFolder(this.root, PROGRAMS);
    }

    @Test
    void keepsWhatWasWrittenFromOneRunToTheNext() throws IOException {
        bringWhatWasWritten();
        assertThatRowsAreThere("not lost");
    }

    @Test
    void listensOnThisMachineOnly() throws IOException {
        bringWhatWasWritten();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder)) {
            assertThat(jdbc(database)
                            .sql("show listen_addresses")
                            .query(String.class)
                            .single())
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void asksForThePasswordThatOnlyTheOwnerOfTheFolderCanRead() throws IOException {
        bringWhatWasWritten();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.password())))
                    .isEqualTo("rw-------");
            assertThat(this.folder.password()).hasContent(database.getPassword());
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(
                                    database.getJdbcUrl(), database.getUsername(), "turnaround")
                            .close())
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsRowsWhenTheServerIsKilled() throws IOException {
        bringWhatWasWritten();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder)) {
            jdbc(database).sql("insert into memory values ('nor this')").update();
            server().destroyForcibly();
            server().onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
        assertThat(postmasterFile()).exists();
        assertThatRowsAreThere("not lost", "nor this");
    }

    @Test
    void stopsTheServerWhenTheApplicationIsKilled() throws IOException {
        bringWhatWasWritten();
        try (ForkedDatabase application = ForkedDatabase.on(this.folder)) {
            ProcessHandle server = server();
            application.kill();
            server.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
        assertThat(postmasterFile()).doesNotExist();
        assertThatRowsAreThere("not lost");
    }

    @Test
    void takesOverFromAServerThatNobodyStopped() throws IOException {
        bringWhatWasWritten();
        try (ForkedDatabase application = ForkedDatabase.on(this.folder)) {
            ProcessHandle orphan = server();
            application.killWithWatchdog();
            assertThat(orphan.isAlive()).isTrue();
            assertThatRowsAreThere("not lost");
            orphan.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    @Test
    void isNotMisledByAStalePidFileThatNamesALivingProcess() throws IOException {
        bringWhatWasWritten();
        // not this process: PostgreSQL forgives its own ancestors
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(postmasterFile(), stranger.pid() + "\n" + this.folder.cluster() + "\n1\n5432\n\n\n");
            assertThatRowsAreThere("not lost");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderThatAnotherRunningApplicationUses() throws IOException {
        bringWhatWasWritten();
        try (ForkedDatabase first = ForkedDatabase.on(this.folder)) {
            assertThatExceptionOfType(DatabaseNotStarted.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(this.folder).close())
                    .withMessage(
                            "The data folder %s is in use by another running copy of Turnaround (process %d).",
                            this.folder.root(), first.pid());
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersionAndLeavesThemAlone() throws IOException {
        Files.createDirectories(this.folder.cluster());
        Path version = Files.writeString(this.folder.cluster().resolve("PG_VERSION"), "17\n");
        assertThatExceptionOfType(DatabaseNotStarted.class)
                .isThrownBy(() -> EmbeddedDatabase.start(this.folder).close())
                .withMessage(
                        "The data in %s were written by PostgreSQL 17, and this Turnaround brings PostgreSQL 18.",
                        this.folder.cluster())
                .extracting(DatabaseNotStarted::remedy)
                .asString()
                .startsWith("Start the version of Turnaround that wrote the data, or begin anew in another folder with "
                        + "TURNAROUND_DATA.");
        assertThat(version).hasContent("17");
    }

    @Test
    void refusesAFolderThatIsNotPostgresAndLeavesItAlone() throws IOException {
        Files.createDirectories(this.folder.cluster());
        Path file = Files.writeString(this.folder.cluster().resolve("diary.txt"), "mine");
        assertThatExceptionOfType(DatabaseNotStarted.class)
                .isThrownBy(() -> EmbeddedDatabase.start(this.folder).close())
                .withMessageContaining("is not a PostgreSQL data directory");
        assertThat(file).hasContent("mine");
    }

    @Test
    void beginsAnewAfterAFirstStartThatWasCutShort() throws IOException {
        Files.createDirectories(this.folder.unfinishedCluster());
        Files.writeString(this.folder.unfinishedCluster().resolve("PG_VERSION"), "18\n");
        Files.writeString(this.folder.password(), "");
        EmbeddedDatabase.start(this.folder).close();
        assertThat(this.folder.unfinishedCluster()).doesNotExist();
        assertThat(this.folder.cluster().resolve("PG_VERSION")).hasContent("18");
    }

    @Test
    void saysSoWhenThePasswordIsLost() throws IOException {
        bringWhatWasWritten();
        Files.delete(this.folder.password());
        assertThatExceptionOfType(DatabaseNotStarted.class)
                .isThrownBy(() -> EmbeddedDatabase.start(this.folder).close())
                .withMessageContaining("postgres.password with its password is missing");
    }

    private void bringWhatWasWritten() throws IOException {
        assertThat(Command.succeeds(
                        "cp", "-a", written + "/.", this.folder.root().toString()))
                .isTrue();
    }

    private static void insertRow(EmbeddedDatabase database) {
        jdbc(database).sql("create table memory (words text not null)").update();
        jdbc(database).sql("insert into memory values ('not lost')").update();
    }

    private void assertThatRowsAreThere(String... rows) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder)) {
            assertThat(jdbc(database)
                            .sql("select words from memory")
                            .query(String.class)
                            .list())
                    .containsExactly(rows);
        }
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    private Path postmasterFile() {
        return this.folder.cluster().resolve("postmaster.pid");
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(postmasterFile()).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
