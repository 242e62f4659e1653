package org.turnaround.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that runs until it is closed, or until this process ends. */
final class Server implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Server.class);

    private static final int ATTEMPTS = 3;
    private static final long LARGE_LOG = 10_000_000;

    /** Written anew at each start: the port, and further lines. */
    private static final String SETTINGS = """
            # Written by Turnaround at each start. Settings of your own: ALTER SYSTEM SET ...
            listen_addresses = '127.0.0.1'
            port = %s
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = 128MB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            default_text_search_config = 'pg_catalog.english'
            %s
            """;

    private final DataFolder folder;
    private final ServerPrograms programs;
    private final int port;
    private Watchdog watchdog;

    /**
     * Starts a server on a free port and waits until it takes connections.
     *
     * @param settings further lines for {@code postgresql.conf}
     */
    Server(DataFolder folder, ServerPrograms programs, List<String> settings) throws IOException {
        this.folder = folder;
        this.programs = programs;
        clearAwayEarlier();
        setAsideLargeLog();
        this.port = startOnFreePort(settings);
        this.watchdog = watchdog();
    }

    private Watchdog watchdog() throws IOException {
        long process = pid().orElseThrow(() -> new IOException("The server has already ended"));
        return Watchdog.over(process, this.folder.pidFile(), this.programs.account());
    }

    /**
     * Starts it once more after it has died, where it was: its clients only have to connect again. PostgreSQL refuses for
     * as long as processes of the dead server still work on its data.
     */
    void startAgain() throws IOException {
        clearAwayEarlier();
        this.watchdog.close();
        setAsideLargeLog();
        Command.Outcome outcome = start();
        if (!outcome.succeeded()) {
            throw new IOException(outcome.output() + "\n" + endOfLog());
        }
        this.watchdog = watchdog();
    }

    /**
     * Leaves the data directory without a server and without a {@code postmaster.pid}. We hold the folder's lock, so the
     * application that started an earlier server is gone: one that still runs is an orphan and is stopped in order; a
     * {@code postmaster.pid} without a server is removed, because its number may by now be anybody's and PostgreSQL would
     * refuse to start.
     */
    private void clearAwayEarlier() throws IOException {
        if (isRunning()) {
            log.info("Stopping the PostgreSQL server that an earlier run left behind");
            Command.Outcome outcome = stop();
            if (isRunning()) {
                throw new IOException("The server of an earlier run does not stop: " + outcome.output());
            }
        }
        if (Files.deleteIfExists(this.folder.pidFile())) {
            log.info("PostgreSQL was cut short; it recovers from its own log");
        }
    }

    boolean isRunning() throws IOException {
        OptionalLong pid = pid();
        return pid.isPresent()
                && ProcessHandle.of(pid.getAsLong())
                        .filter(ProcessHandle::isAlive)
                        .isPresent()
                && isServerOfThisCluster(pid.getAsLong());
    }

    /** The process that the server's own file names, which a killed server leaves behind; empty when it names none. */
    private OptionalLong pid() throws IOException {
        try {
            List<String> lines = Files.readAllLines(this.folder.pidFile());
            return lines.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(lines.get(0).strip()));
        } catch (NoSuchFileException | NumberFormatException ex) {
            return OptionalLong.empty();
        }
    }

    /** PostgreSQL works in its data directory, which tells it from others where the system shows that. */
    private boolean isServerOfThisCluster(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(process)) {
            return ProcessHandle.of(pid)
                    .flatMap(one -> one.info().command())
                    .map(command -> Path.of(command).endsWith("postgres") || command.endsWith("postgres.exe"))
                    .orElse(false);
        }
        try {
            return Files.readSymbolicLink(process.resolve("cwd"))
                    .equals(this.folder.cluster().toRealPath());
        } catch (NoSuchFileException ex) {
            return false;
        } catch (AccessDeniedException ex) {
            return Files.readString(process.resolve("comm")).strip().equals("postgres");
        }
    }

    private void setAsideLargeLog() throws IOException {
        Path file = this.folder.log();
        if (Files.exists(file) && Files.size(file) > LARGE_LOG) {
            Files.move(file, file.resolveSibling("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Between finding a free port and using it another program may take it: then once more with another. */
    private int startOnFreePort(List<String> settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int free = freePort();
            Files.writeString(
                    this.folder.cluster().resolve("postgresql.conf"),
                    SETTINGS.formatted(free, String.join("\n", settings)));
            this.programs.account().takeOver(this.folder.root());
            Command.Outcome outcome = start();
            if (outcome.succeeded()) {
                return free;
            }
            String said = endOfLog();
            if (attempt == ATTEMPTS || !said.contains("could not bind")) {
                throw new IOException("The server did not start: " + outcome.output() + "\n" + said);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private String endOfLog() throws IOException {
        if (!Files.exists(this.folder.log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(this.folder.log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private Command.Outcome start() throws IOException {
        return control("start", "-l", this.folder.log().toString(), "-w", "-t", "300");
    }

    private Command.Outcome stop() throws IOException {
        return control("stop", "-m", "fast", "-w", "-t", "120");
    }

    private Command.Outcome control(String what, String... how) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(what, "-D", this.folder.cluster().toString()));
        words.addAll(List.of(how));
        return this.programs.run("pg_ctl", words.toArray(String[]::new));
    }

    int port() {
        return this.port;
    }

    /** Stops the server in order. One that has come to an end by itself is noted, not complained of. */
    @Override
    public void close() throws IOException {
        Command.Outcome outcome = stop();
        this.watchdog.close();
        if (!outcome.succeeded()) {
            log.warn("PostgreSQL did not stop in order: {}", outcome.output());
        }
    }
}
