package org.turnaround.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The file in which a running PostgreSQL server says which process it is; a killed one leaves it behind. */
record PidFile(Path path) {

    static PidFile of(DataFolder folder) {
        return new PidFile(folder.cluster().resolve("postmaster.pid"));
    }

    /** The process that the file names; empty if there is no file or no number in it. */
    OptionalLong pid() throws IOException {
        try {
            List<String> lines = Files.readAllLines(this.path);
            return lines.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(lines.get(0).strip()));
        } catch (NoSuchFileException | NumberFormatException ex) {
            return OptionalLong.empty();
        }
    }

    /** Removes the file, if it is there. */
    boolean remove() throws IOException {
        return Files.deleteIfExists(this.path);
    }
}
