package org.turnaround.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerArchiveTests {

    @TempDir
    private Path root;

    @Test
    void unpacksProgramsFilesAndLinks() throws IOException {
        TarArchiveEntry program = new TarArchiveEntry("bin/program");
        program.setMode(0755);
        unpack(program);
        assertThat(target().resolve("bin/program")).hasContent("content").isExecutable();

        unpack(link("lib/short", "../bin/program", TarConstants.LF_SYMLINK));
        assertThat(Files.readSymbolicLink(target().resolve("lib/short"))).isEqualTo(Path.of("../bin/program"));
        assertThat(target().resolve("lib/short")).hasContent("content");

        unpack(link("lib/same", "bin/program", TarConstants.LF_LINK));
        assertThat(target().resolve("lib/same")).hasContent("content");
    }

    @Test
    void doesNotMakeAnOrdinaryFileExecutable() throws IOException {
        unpack(new TarArchiveEntry("share/words.txt"));
        assertThat(Files.isExecutable(target().resolve("share/words.txt"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "bin/../../outside", "../target-beside/outside"})
    void refusesAnEntryOutsideOfTheTarget(String name) {
        assertThatIOException()
                .isThrownBy(() -> unpack(new TarArchiveEntry(name)))
                .withMessage("The archive has an entry outside of its own folder: " + name);
        assertThat(this.root.resolve("outside")).doesNotExist();
        assertThat(this.root.resolve("target-beside")).doesNotExist();
    }

    @Test
    void refusesAnAbsoluteEntry() {
        String name = this.root.resolve("outside").toString();
        assertThatIOException().isThrownBy(() -> unpack(new TarArchiveEntry(name, true)));
        assertThat(this.root.resolve("outside")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../..", "../../outside", "/etc/passwd"})
    void refusesALinkThatLeadsOut(String to) {
        assertThatIOException().isThrownBy(() -> unpack(link("lib/link", to, TarConstants.LF_SYMLINK)));
        assertThatIOException().isThrownBy(() -> unpack(link("lib/link", to, TarConstants.LF_LINK)));
        assertThat(target().resolve("lib/link")).doesNotExist();
    }

    private Path target() {
        return this.root.resolve("target");
    }

    private void unpack(TarArchiveEntry entry) throws IOException {
        ServerArchive.unpack(archive(entry), target());
    }

    private static TarArchiveEntry link(String name, String to, byte kind) {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setLinkName(to);
        return entry;
    }

    private static InputStream archive(TarArchiveEntry entry) throws IOException {
        byte[] content = entry.isFile() && entry.getLinkName().isEmpty()
                ? "content".getBytes(StandardCharsets.US_ASCII)
                : new byte[0];
        entry.setSize(content.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
