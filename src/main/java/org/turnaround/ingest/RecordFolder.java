package org.turnaround.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.binary.StringUtils;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The record files of one folder: that of the application itself, or one on disk. */
final class RecordFolder {

    private static final String BUNDLED = "/record/";

    private static final String NUMBERS = "addresses.csv";

    private final List<RecordFile> files;
    private final List<RecordFile> numbers;

    private RecordFolder(List<RecordFile> files) {
        this.numbers =
                files.stream().filter(file -> file.path().equals(NUMBERS)).toList();
        this.files = files.stream()
                .filter(file -> !file.path().equals(NUMBERS))
                .filter(file -> file.path().endsWith(".yaml") || file.path().endsWith(".csv"))
                .sorted(Comparator.comparing(RecordFile::path))
                .toList();
    }

    /** The files that come with the application. */
    static RecordFolder bundled() {
        try {
            List<RecordFile> files = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/record/**/*.*")) {
                String url = file.getURL().toString();
                files.add(new RecordFile(
                        url.substring(url.lastIndexOf(BUNDLED) + BUNDLED.length()), file.getContentAsByteArray()));
            }
            return new RecordFolder(files);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * The files of a folder on disk.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    static RecordFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("turnaround.record names no folder: " + folder.toAbsolutePath());
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return new RecordFolder(paths.filter(Files::isRegularFile)
                    .map(path ->
                            new RecordFile(folder.relativize(path).toString().replace('\\', '/'), content(path)))
                    .toList());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** In order of their paths. */
    List<RecordFile> files() {
        return this.files;
    }

    /** The numbers that items have for good: the record that comes with the application has a file of them. */
    PinnedNumbers numbers() {
        return PinnedNumbers.of(this.numbers);
    }

    /** Differs when anything in any file does. */
    String digest() {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (RecordFile file : this.files) {
            digest.update(StringUtils.getBytesUtf8(file.path()));
            digest.update(DigestUtils.sha256(file.content()));
        }
        return Hex.encodeHexString(digest.digest());
    }

    private static byte[] content(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
