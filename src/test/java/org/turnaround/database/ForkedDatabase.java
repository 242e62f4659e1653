package org.turnaround.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The embedded database in a JVM of its own, which a test can kill. */
final class ForkedDatabase implements AutoCloseable {

    private final Process process;

    private ForkedDatabase(Process process) {
        this.process = process;
    }

    /** Returns once the database runs. */
    static ForkedDatabase on(DataFolder folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedDatabase.class.getName(),
                        folder.root().toString(),
                        folder.programs().toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("running")) {
                return new ForkedDatabase(process);
            }
        }
        throw new IOException("The forked database did not start");
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase.start(new DataFolder(Path.of(arguments[0]), Path.of(arguments[1])))
                .supervised(Duration.ofSeconds(60), () -> {});
        System.out.println("running");
        Thread.sleep(Long.MAX_VALUE);
    }

    long pid() {
        return this.process.pid();
    }

    /** Like {@code kill -9} of the application alone. */
    void kill() {
        this.process.destroyForcibly().onExit().join();
    }

    /** Like {@code kill -9} of the application and of what it started, but for the server, which is its own master. */
    void killWithWatchdog() {
        try (Stream<ProcessHandle> children = this.process.descendants()) {
            children.toList().forEach(ProcessHandle::destroyForcibly);
        }
        kill();
    }

    @Override
    public void close() {
        kill();
    }
}
