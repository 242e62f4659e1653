package org.turnaround.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run left behind. We hold the folder's lock, so the application that started it is gone: a server that
 * still runs is an orphan and is stopped in order; a {@code postmaster.pid} without a server is removed, because its
 * number may by now be anybody's and PostgreSQL would refuse to start.
 */
final class EarlierServer {

    private static final Logger log = LoggerFactory.getLogger(EarlierServer.class);

    private final Path cluster;
    private final PidFile pidFile;
    private final ServerPrograms programs;

    EarlierServer(DataFolder folder, ServerPrograms programs) {
        this.cluster = folder.cluster();
        this.pidFile = PidFile.of(folder);
        this.programs = programs;
    }

    /** Leaves the data directory without a server and without a {@code postmaster.pid}. */
    void clearAway() throws IOException {
        if (isRunning()) {
            log.info("Stopping the PostgreSQL server that an earlier run left behind");
            Command.Outcome outcome =
                    this.programs.run("pg_ctl", "stop", "-D", this.cluster.toString(), "-m", "fast", "-t", "120");
            if (isRunning()) {
                throw new IOException("The server of an earlier run does not stop: " + outcome.output());
            }
        }
        if (this.pidFile.remove()) {
            log.info("The last run was cut short; PostgreSQL recovers from its own log");
        }
    }

    private boolean isRunning() throws IOException {
        OptionalLong pid = this.pidFile.pid();
        return pid.isPresent()
                && ProcessHandle.of(pid.getAsLong())
                        .filter(ProcessHandle::isAlive)
                        .isPresent()
                && isServerOfThisCluster(pid.getAsLong());
    }

    /** PostgreSQL works in its data directory, which tells it from others where the system shows that. */
    private boolean isServerOfThisCluster(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(process)) {
            return isCalledPostgres(pid);
        }
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(this.cluster.toRealPath());
        } catch (NoSuchFileException ex) {
            return false;
        } catch (AccessDeniedException ex) {
            return Files.readString(process.resolve("comm")).strip().equals("postgres");
        }
    }

    private static boolean isCalledPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).endsWith("postgres") || command.endsWith("postgres.exe"))
                .orElse(false);
    }
}
