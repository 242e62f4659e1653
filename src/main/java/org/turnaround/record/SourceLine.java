package org.turnaround.record;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * A source as it is cited on a line.
 *
 * @param published null where the day is not known
 * @param url where it was published, or null where it was never online
 * @param wording the source's own words for what is quoted, where they were kept
 */
public record SourceLine(
        long id,
        String title,
        String publication,
        @Nullable String url,
        @Nullable PartialDate published,
        @Nullable String wording) {}
