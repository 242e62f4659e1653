package org.turnaround.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small process that reads from a pipe which this one never writes to. However this process ends, also by
 * {@code kill -9}, the pipe is closed, and the watchdog stops PostgreSQL in order.
 */
final class Watchdog implements AutoCloseable {

    /**
     * Deaf to Ctrl-C, which a terminal sends to every process: first the application closes its connections. Stops the
     * server it was set over and no later one on the same folder, should it be slow to wake. SIGINT is PostgreSQL's fast
     * shutdown: open transactions are rolled back, nothing committed is lost.
     */
    private static final String SCRIPT = "trap '' INT TERM HUP; cat >/dev/null; "
            + "read -r pid <\"$1\" && [ \"$pid\" = \"$0\" ] && kill -INT \"$pid\"";

    /** None on Windows, where there is no such shell: the next start clears away what was left. */
    private final @Nullable Process process;

    private Watchdog(@Nullable Process process) {
        this.process = process;
    }

    /** @param file where the server says which process it is */
    static Watchdog over(long server, Path file, ServerAccount account) throws IOException {
        if (Platform.isWindows()) {
            return new Watchdog(null);
        }
        List<String> command = account.command(List.of("sh", "-c", SCRIPT, Long.toString(server), file.toString()));
        return new Watchdog(
                Command.builder(command).redirectOutput(Redirect.DISCARD).start());
    }

    @Override
    public void close() throws IOException {
        if (this.process != null) {
            this.process.getOutputStream().close();
        }
    }
}
