package org.turnaround.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks an xz-compressed tar archive, and nothing outside of the folder that was named. */
final class ArchiveUnpacker {

    private final Path target;

    private ArchiveUnpacker(Path target) {
        this.target = target;
    }

    /**
     * Unpacks every entry.
     *
     * @throws IOException also if an entry or a link leads out of the target
     */
    static void unpack(InputStream archive, Path target) throws IOException {
        ArchiveUnpacker unpacker = new ArchiveUnpacker(target.toAbsolutePath().normalize());
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            TarArchiveEntry entry;
            while ((entry = entries.getNextEntry()) != null) {
                unpacker.write(entry, entries);
            }
        }
    }

    private void write(TarArchiveEntry entry, InputStream content) throws IOException {
        Path path = inside(this.target, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path folder = path.resolve("..").normalize();
        Files.createDirectories(folder);
        if (entry.isSymbolicLink()) {
            inside(folder, entry.getLinkName());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, inside(this.target, entry.getLinkName()));
        } else {
            Files.copy(content, path);
            setMode(path, entry.getMode());
        }
    }

    private Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(this.target)) {
            throw new IOException("The archive has an entry outside of its own folder: " + name);
        }
        return path;
    }

    private static void setMode(Path file, int mode) throws IOException {
        if (!Platform.isWindows()) {
            boolean program = (mode & 0111) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
