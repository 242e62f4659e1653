package org.turnaround.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** PostgreSQL's data directory: made once, and from then on only ever used by the version that made it. */
final class Cluster {

    /** The one database user, who owns everything. */
    static final String USER = "turnaround";

    private final DataFolder folder;
    private final ServerPrograms programs;

    Cluster(DataFolder folder, ServerPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Makes the data directory if there is none, else checks that these programs may open it. */
    void prepare() throws IOException {
        if (Files.exists(this.folder.cluster())) {
            mustBeOfThisVersion();
        } else {
            initialise();
        }
    }

    /** The password of {@link #USER}, which only whoever may read the data folder's files knows. */
    String password() throws IOException {
        try {
            return Files.readString(this.folder.password()).strip();
        } catch (NoSuchFileException ex) {
            throw new DatabaseNotStarted(
                    "The data folder " + this.folder.root() + " holds a database, but the file "
                            + this.folder.password().getFileName() + " with its password is missing.",
                    "Put the file back from where the folder was copied.",
                    ex);
        }
    }

    private void mustBeOfThisVersion() throws IOException {
        Path file = this.folder.cluster().resolve("PG_VERSION");
        String written = Files.exists(file) ? Files.readString(file).strip() : "";
        String bundled = this.programs.majorVersion();
        if (!written.equals(bundled)) {
            throw new DatabaseNotStarted(
                    written.isEmpty()
                            ? this.folder.cluster() + " is not a PostgreSQL data directory: it has no PG_VERSION."
                            : "The data in " + this.folder.cluster() + " were written by PostgreSQL " + written
                                    + ", and this Turnaround brings PostgreSQL " + bundled + ".",
                    "Start the version of Turnaround that wrote the data, or begin anew in another folder with "
                            + "TURNAROUND_DATA.");
        }
    }

    /** In a folder of another name first: what is called {@code postgres} is whole, whenever the machine stops. */
    private void initialise() throws IOException {
        Path unfinished = this.folder.unfinishedCluster();
        Folders.delete(unfinished);
        writePassword();
        this.programs.account().takeOver(this.folder.root());
        Command.Outcome outcome = this.programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + this.folder.password(),
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
        Files.move(unfinished, this.folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(this.folder.root());
    }

    private void writePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(this.folder.password());
        Files.createFile(this.folder.password(), readableByOwnerOnly());
        Files.writeString(this.folder.password(), HexFormat.of().formatHex(secret));
    }

    private static FileAttribute<?>[] readableByOwnerOnly() {
        return Platform.isWindows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                };
    }
}
