package org.turnaround.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that runs until it is closed, or until this process ends. */
final class RunningServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningServer.class);

    private static final int ATTEMPTS = 3;
    private static final long LARGE_LOG = 10_000_000;

    private final DataFolder folder;
    private final ServerPrograms programs;
    private final Watchdog watchdog;
    private final int port;

    private RunningServer(DataFolder folder, ServerPrograms programs, Watchdog watchdog, int port) {
        this.folder = folder;
        this.programs = programs;
        this.watchdog = watchdog;
        this.port = port;
    }

    /**
     * Starts a server on a free port and waits until it takes connections.
     *
     * @param settings further lines for {@code postgresql.conf}
     */
    static RunningServer start(DataFolder folder, ServerPrograms programs, List<String> settings) throws IOException {
        setAsideLargeLog(folder);
        int port = startOnFreePort(folder, programs, settings);
        Watchdog watchdog = Watchdog.over(PidFile.of(folder), programs.account());
        return new RunningServer(folder, programs, watchdog, port);
    }

    /** Between finding a free port and using it another program may take it: then once more with another. */
    private static int startOnFreePort(DataFolder folder, ServerPrograms programs, List<String> more)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            ServerSettings settings = ServerSettings.onFreePort(more);
            settings.writeTo(folder);
            programs.account().takeOver(folder.root());
            String cluster = folder.cluster().toString();
            String log = folder.log().toString();
            Command.Outcome outcome = programs.run("pg_ctl", "start", "-D", cluster, "-l", log, "-w", "-t", "300");
            if (outcome.succeeded()) {
                return settings.port();
            }
            String said = endOfLog(folder);
            if (attempt == ATTEMPTS || !said.contains("could not bind")) {
                throw new IOException("The server did not start: " + outcome.output() + "\n" + said);
            }
        }
    }

    private static void setAsideLargeLog(DataFolder folder) throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LARGE_LOG) {
            Files.move(folder.log(), folder.root().resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String endOfLog(DataFolder folder) throws IOException {
        if (!Files.exists(folder.log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(folder.log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    int port() {
        return this.port;
    }

    /** Stops the server in order. One that has come to an end by itself is noted, not complained of. */
    @Override
    public void close() throws IOException {
        String cluster = this.folder.cluster().toString();
        Command.Outcome outcome = this.programs.run("pg_ctl", "stop", "-D", cluster, "-m", "fast", "-w", "-t", "120");
        this.watchdog.close();
        if (!outcome.succeeded()) {
            log.warn("PostgreSQL did not stop in order: {}", outcome.output());
        }
    }
}
