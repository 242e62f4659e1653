package org.turnaround.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** PostgreSQL's programs as they lie on the class path, packed for one platform. */
final class ServerArchive {

    private final byte[] content;

    private ServerArchive(byte[] content) {
        this.content = content;
    }

    /**
     * The archive for this machine.
     *
     * @throws DatabaseNotStarted if this copy of the application was built for another kind of machine
     */
    static ServerArchive forThisMachine() throws IOException {
        String name = Platform.archiveName();
        try (InputStream resource = ServerArchive.class.getResourceAsStream("/" + name)) {
            if (resource == null) {
                throw new DatabaseNotStarted(
                        "This copy of Turnaround does not bring a PostgreSQL for this machine: " + name
                                + " is not on the class path.",
                        "Build Turnaround on this kind of machine, where Maven then chooses the right one.");
            }
            return new ServerArchive(resource.readAllBytes());
        }
    }

    /**
     * Unpacks the programs beside those of other versions, unless that has been done before. The folder gets its name
     * only when it is complete, so several processes may try at once.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     */
    Path unpackBelow(Path parent) throws IOException {
        Path home = parent.resolve("postgres-programs-" + fingerprint());
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking-");
        ArchiveUnpacker.unpack(new ByteArrayInputStream(this.content), unfinished);
        Folders.readableByAll(unfinished);
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException ex) {
            Folders.delete(unfinished);
            if (!Files.isDirectory(home)) {
                throw ex;
            }
        }
        return home;
    }

    private String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(this.content);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
