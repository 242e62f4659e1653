package org.turnaround.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs as they lie on the class path, packed for one platform: an xz-compressed tar archive. */
final class ServerArchive {

    private ServerArchive() {}

    /**
     * Unpacks the programs for this machine beside those of other versions, unless that has been done before. The folder
     * gets its name only when it is complete, so several processes may try at once.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     * @throws DatabaseNotStarted if this copy of the application was built for another kind of machine
     */
    static Path unpackBelow(Path parent) throws IOException {
        byte[] archive = forThisMachine();
        Path home = parent.resolve(
                "postgres-programs-" + DigestUtils.sha256Hex(archive).substring(0, 12));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking-");
        unpack(new ByteArrayInputStream(archive), unfinished);
        setMode(unfinished, true);
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException ex) {
            FileSystemUtils.deleteRecursively(unfinished);
            if (!Files.isDirectory(home)) {
                throw ex;
            }
        }
        return home;
    }

    private static byte[] forThisMachine() throws IOException {
        String name = Platform.archiveName();
        try (InputStream resource = ServerArchive.class.getResourceAsStream("/" + name)) {
            if (resource == null) {
                throw new DatabaseNotStarted(
                        "This copy of Turnaround does not bring a PostgreSQL for this machine: " + name
                                + " is not on the class path.",
                        "Build Turnaround on this kind of machine, where Maven then chooses the right one.");
            }
            return resource.readAllBytes();
        }
    }

    /**
     * Unpacks every entry, and nothing outside of the folder that is named.
     *
     * @throws IOException also if an entry or a link leads out of the target
     */
    static void unpack(InputStream archive, Path target) throws IOException {
        Path root = target.toAbsolutePath().normalize();
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            TarArchiveEntry entry;
            while ((entry = entries.getNextEntry()) != null) {
                write(entry, entries, root);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path path = inside(root, root, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path folder = path.resolve("..").normalize();
        Files.createDirectories(folder);
        if (entry.isSymbolicLink()) {
            inside(root, folder, entry.getLinkName());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, inside(root, root, entry.getLinkName()));
        } else {
            Files.copy(content, path);
            setMode(path, (entry.getMode() & 0111) != 0);
        }
    }

    private static Path inside(Path root, Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("The archive has an entry outside of its own folder: " + name);
        }
        return path;
    }

    /** Readable by all, for whoever PostgreSQL runs as. */
    private static void setMode(Path path, boolean executable) throws IOException {
        if (!Platform.isWindows()) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
