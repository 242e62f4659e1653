package org.turnaround.record;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;

/**
 * A publication's article, report, letter or page, as it is shown to the public. What editors keep to themselves
 * is not in it: the captured text, and the note of what must not be carried over.
 *
 * @param kind what sort of page it is, as in {@code news}, {@code council-paper}, {@code mp-website}
 * @param titleOurs whether the title is our description, since the source's own is not known
 * @param published null where it was not found
 * @param updatedAt the stamp that the page itself carries, as printed
 * @param sameTextAs the id of another source with the same text, or null
 */
public record Source(
        long id,
        String kind,
        String title,
        @Nullable Boolean titleOurs,
        String publication,
        @Nullable String author,
        @Nullable String url,
        @Nullable String archiveUrl,
        @Nullable PartialDate published,
        @Nullable String updatedAt,
        @Nullable Long sameTextAs,
        @Nullable String note) {

    public String kindLabel() {
        return Coded.words(this.kind);
    }
}
