package org.turnaround.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's programs, unpacked, and who runs them.
 *
 * @param home the folder that holds {@code bin}
 * @param account who PostgreSQL runs as
 */
record ServerPrograms(Path home, ServerAccount account) {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    static ServerPrograms of(DataFolder folder) throws IOException {
        Path home = ServerArchive.unpackBelow(folder.programs());
        return new ServerPrograms(home, ServerAccount.forFolder(folder.root()));
    }

    String path(String program) {
        return this.home
                .resolve("bin")
                .resolve(Platform.isWindows() ? program + ".exe" : program)
                .toString();
    }

    /** Runs a program as the server's account. */
    Command.Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(path(program)));
        command.addAll(List.of(arguments));
        return Command.run(this.account.command(command));
    }

    /** The major version, such as {@code 18}. */
    String majorVersion() throws IOException {
        Command.Outcome outcome = Command.run(List.of(path("postgres"), "--version"));
        Matcher version = VERSION.matcher(outcome.output());
        if (!version.find()) {
            throw new IOException("The bundled PostgreSQL does not run on this machine: " + outcome.output());
        }
        return version.group(1);
    }
}
