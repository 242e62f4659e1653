package org.turnaround.desk.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the text captured from a source.
 *
 * @param text null when the text was taken away
 */
@Embeddable
record SourceText(
        @Nullable String text,
        @Column(name = "sha256") @Nullable String sha256,
        Instant capturedAt) {}
