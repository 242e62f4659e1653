package org.turnaround.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL database of this application's own, on a data folder that outlives it. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "turnaround";

    private final DataFolderLock lock;
    private final Server server;
    private final String password;
    private @Nullable Supervisor supervisor;

    private EmbeddedDatabase(DataFolderLock lock, Server server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the database of a data folder, making it if there is none.
     *
     * @param settings further lines for {@code postgresql.conf}
     * @throws DatabaseNotStarted for whatever reason; nothing is then running
     */
    static EmbeddedDatabase start(DataFolder folder, String... settings) {
        try {
            DataFolderLock lock = DataFolderLock.take(folder);
            try {
                return start(folder, lock, List.of(settings));
            } catch (IOException | RuntimeException ex) {
                lock.close();
                throw ex;
            }
        } catch (IOException ex) {
            throw new DatabaseNotStarted(
                    "The embedded PostgreSQL on the data folder " + folder.root() + " did not start. "
                            + ex.getMessage(),
                    "Look into " + folder.log() + " and see to it that this user may write to the folder.",
                    ex);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, DataFolderLock lock, List<String> settings)
            throws IOException {
        long begun = System.nanoTime();
        ServerPrograms programs = ServerPrograms.of(folder);
        String password = Cluster.prepare(folder, programs);
        Server server = new Server(folder, programs, settings);
        EmbeddedDatabase database = new EmbeddedDatabase(lock, server, password);
        database.createIfMissing();
        long milliseconds = (System.nanoTime() - begun) / 1_000_000;
        log.info("PostgreSQL runs on port {} with the data in {} ({} ms)", server.port(), folder.root(), milliseconds);
        return database;
    }

    /**
     * From now on a server that dies is started again.
     *
     * @param patience how long that is tried
     * @param givenUp told when it has failed
     */
    EmbeddedDatabase supervised(Duration patience, Runnable givenUp) {
        this.supervisor = Supervisor.over(this.server, patience, givenUp);
        return this;
    }

    private void createIfMissing() throws IOException {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url("postgres"), getUsername(), this.password));
        try {
            if (jdbc.sql("select 1 from pg_database where datname = ?")
                    .param(NAME)
                    .query(Integer.class)
                    .optional()
                    .isEmpty()) {
                jdbc.sql("create database " + NAME).update();
            }
        } catch (DataAccessException ex) {
            this.server.close();
            throw new IOException(ex.getMostSpecificCause().getMessage(), ex);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + this.server.port() + "/" + database;
    }

    @Override
    public String getJdbcUrl() {
        return url(NAME);
    }

    @Override
    public String getUsername() {
        return Cluster.USER;
    }

    @Override
    public String getPassword() {
        return this.password;
    }

    /** Stops the server, then lets go of the data folder. */
    @Override
    public void close() throws IOException {
        try (DataFolderLock held = this.lock) {
            if (this.supervisor != null) {
                this.supervisor.close();
            }
            this.server.close();
        }
    }
}
