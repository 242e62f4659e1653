package org.turnaround.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's data directory: made once, and from then on only ever used by the version that made it. */
final class Cluster {

    /** The one database user, who owns everything. */
    static final String USER = "turnaround";

    private Cluster() {}

    /**
     * Makes the data directory if there is none, else checks that these programs may open it.
     *
     * @return the password of {@link #USER}, which only whoever may read the data folder's files knows
     */
    static String prepare(DataFolder folder, ServerPrograms programs) throws IOException {
        if (Files.exists(folder.cluster())) {
            mustBeOfThisVersion(folder.cluster(), programs.majorVersion());
        } else {
            initialise(folder, programs);
        }
        try {
            return Files.readString(folder.password()).strip();
        } catch (NoSuchFileException ex) {
            throw new DatabaseNotStarted(
                    "The data folder " + folder.root() + " holds a database, but the file "
                            + folder.password().getFileName() + " with its password is missing.",
                    "Put the file back from where the folder was copied.",
                    ex);
        }
    }

    private static void mustBeOfThisVersion(Path cluster, String bundled) throws IOException {
        Path file = cluster.resolve("PG_VERSION");
        String written = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!written.equals(bundled)) {
            throw new DatabaseNotStarted(
                    written.isEmpty()
                            ? cluster + " is not a PostgreSQL data directory: it has no PG_VERSION."
                            : "The data in " + cluster + " were written by PostgreSQL " + written
                                    + ", and this Turnaround brings PostgreSQL " + bundled + ".",
                    "Start the version of Turnaround that wrote the data, or begin anew in another folder with "
                            + "TURNAROUND_DATA.");
        }
    }

    /** In a folder of another name first: what is called {@code postgres} is whole, whenever the machine stops. */
    private static void initialise(DataFolder folder, ServerPrograms programs) throws IOException {
        Path unfinished = folder.unfinishedCluster();
        FileSystemUtils.deleteRecursively(unfinished);
        writePassword(folder.password());
        programs.account().takeOver(folder.root());
        Command.Outcome outcome = programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=english",
                "--no-instructions");
        if (!outcome.succeeded()) {
            throw new IOException("initdb ended with " + outcome.status() + ": " + outcome.output());
        }
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        makeRenamesLast(folder.root());
    }

    private static void writePassword(Path file) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(file);
        Files.createFile(file, readableByOwnerOnly());
        Files.writeString(file, HexFormat.of().formatHex(secret));
    }

    private static FileAttribute<?>[] readableByOwnerOnly() {
        return Platform.isWindows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                };
    }

    /** Past a power cut. */
    private static void makeRenamesLast(Path folder) throws IOException {
        if (!Platform.isWindows()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
