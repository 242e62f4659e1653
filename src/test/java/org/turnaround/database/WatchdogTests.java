package org.turnaround.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With sleeping processes in the place of servers. */
class WatchdogTests {

    private static final ServerAccount ACCOUNT = new ServerAccount(List.of(), "");

    @TempDir
    private Path root;

    private Path file;
    private Process server;

    @BeforeEach
    void startServer() throws Exception {
        this.server = standIn();
        this.file = this.root.resolve("postmaster.pid");
        name(this.server);
    }

    @AfterEach
    void stopServer() {
        this.server.destroyForcibly();
    }

    @Test
    void stopsItsServerWhenThePipeIsClosed() throws Exception {
        Watchdog.over(this.server.pid(), this.file, ACCOUNT).close();
        assertThat(this.server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesItAloneBefore() throws Exception {
        try (Watchdog watchdog = Watchdog.over(this.server.pid(), this.file, ACCOUNT)) {
            assertThat(watchdog).isNotNull();
            assertThat(this.server.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void leavesALaterServerOnTheSameFolderAlone() throws Exception {
        Watchdog late = Watchdog.over(this.server.pid(), this.file, ACCOUNT);
        Process later = standIn();
        try {
            name(later);
            late.close();
            assertThat(later.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(this.server.isAlive()).isTrue();
        } finally {
            later.destroyForcibly();
        }
    }

    private void name(Process process) throws IOException {
        Files.writeString(this.file, process.pid() + "\n" + this.root + "\n");
    }

    /** Something that ends when asked to, also where the build itself was started with interrupts ignored. */
    private static Process standIn() throws Exception {
        String heedInterrupts = "env --default-signal=INT";
        String script = heedInterrupts + " true 2>/dev/null && exec " + heedInterrupts + " sleep 120; exec sleep 120";
        Process process = new ProcessBuilder("sh", "-c", script).start();
        for (int patience = 1_000; patience > 0 && !sleeps(process); patience--) {
            Thread.sleep(10); // until then it may still be the shell, which heeds nothing
        }
        return process;
    }

    private static boolean sleeps(Process process) {
        return process.info()
                .arguments()
                .filter(words -> List.of(words).equals(List.of("120")))
                .isPresent();
    }
}
