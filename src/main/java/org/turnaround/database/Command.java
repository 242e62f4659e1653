package org.turnaround.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. */
final class Command {

    private Command() {}

    /**
     * How a program ended.
     *
     * @param status its exit status
     * @param output what it printed, errors included
     */
    record Outcome(int status, String output) {

        boolean succeeded() {
            return this.status == 0;
        }
    }

    static Outcome run(List<String> command) throws IOException {
        // a file, not a pipe: a pipe would stay open for as long as the server that pg_ctl leaves behind
        Path output = Files.createTempFile("turnaround-", ".out");
        try {
            int status =
                    builder(command).redirectOutput(output.toFile()).start().waitFor();
            return new Outcome(status, Files.readString(output).strip());
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.get(0), ex);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Whether the program exists and ends well. */
    static boolean succeeds(String... command) {
        try {
            return run(List.of(command)).succeeded();
        } catch (IOException ex) {
            return false;
        }
    }

    /** A process that speaks English and is not led astray by a PostgreSQL that happens to be installed. */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }
}
