package org.turnaround.record;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Quoted;

/**
 * A source as it is cited on a line.
 *
 * @param titleOurs whether the title is our description, since the source's own is not known
 * @param published null where the day is not known
 * @param url where it was published, or null where it was never online
 * @param wording the source's own words for what is quoted, where they were kept
 */
public record SourceLine(
        long id,
        String title,
        @Nullable Boolean titleOurs,
        String publication,
        @Nullable String url,
        @Nullable PartialDate published,
        @Nullable String wording) {

    /** Its own title between quotation marks, or our description without. */
    public String cited() {
        return Boolean.TRUE.equals(this.titleOurs) ? this.title : Quoted.of(this.title);
    }
}
