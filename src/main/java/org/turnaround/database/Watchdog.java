package org.turnaround.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small process that reads from a pipe which this one never writes to. However this process ends, also by
 * {@code kill -9}, the pipe is closed, and the watchdog stops PostgreSQL in order.
 */
final class Watchdog implements AutoCloseable {

    /** Deaf to Ctrl-C, which a terminal sends to every process: first the application closes its connections. */
    private static final String SCRIPT =
            "trap '' INT TERM HUP; cat >/dev/null; " + "exec \"$0\" stop --pgdata=\"$1\" --mode=fast --timeout=120";

    /** None on Windows, where there is no such shell: the next start clears away what was left. */
    private final @Nullable Process process;

    private Watchdog(@Nullable Process process) {
        this.process = process;
    }

    static Watchdog over(DataFolder folder, ServerPrograms programs) throws IOException {
        if (Platform.isWindows()) {
            return new Watchdog(null);
        }
        List<String> command = programs.account()
                .command(List.of(
                        "sh",
                        "-c",
                        SCRIPT,
                        programs.path("pg_ctl"),
                        folder.cluster().toString()));
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
