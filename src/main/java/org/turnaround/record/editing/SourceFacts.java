package org.turnaround.record.editing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** What an editor enters of a source, checked and converted; empty fields are null. */
record SourceFacts(
        String kind,
        String title,
        String publication,
        @Nullable String author,
        @Nullable String url,
        @Nullable String archiveUrl,
        @Nullable PartialDate published,
        @Nullable String updatedAt,
        @Nullable Long sameTextAs,
        @Nullable String privacyNote,
        @Nullable String note,
        @Nullable String capturedText) {

    /** SHA-256 of the captured text in UTF-8, in lower-case hexadecimal, or null where there is none. */
    @Nullable
    String capturedSha256() {
        if (this.capturedText == null) {
            return null;
        }
        try {
            byte[] text = this.capturedText.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("every Java platform has SHA-256", ex);
        }
    }
}
