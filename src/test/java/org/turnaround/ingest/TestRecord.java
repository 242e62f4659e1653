package org.turnaround.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A copy of the small record of the tests, to be changed as a test needs it. */
final class TestRecord {

    private static final Path SMALL = Path.of("src", "test", "resources", "record-small");

    private final Path folder;

    TestRecord(Path folder) {
        this.folder = folder;
        try {
            FileSystemUtils.copyRecursively(SMALL, folder);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    RecordFolder folder() {
        return RecordFolder.at(this.folder);
    }

    /** Replaces words that must be there; the path may leave out the council's folder. */
    TestRecord change(String file, String words, String other) {
        Path path = path(file);
        String text = read(path);
        if (!text.contains(words)) {
            throw new IllegalArgumentException(file + " does not say: " + words);
        }
        return write(path, text.replace(words, other));
    }

    TestRecord add(String file, String text) {
        return write(path(file), text);
    }

    private Path path(String file) {
        return this.folder.resolve(file.contains("/") ? file : "councils/marshland/" + file);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private TestRecord write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
