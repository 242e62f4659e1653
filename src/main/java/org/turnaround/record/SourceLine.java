package org.turnaround.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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
        @Nullable String wording) {

    /** As the database writes it, with the date as EDTF. */
    @JsonCreator
    static SourceLine read(
            @JsonProperty("id") long id,
            @JsonProperty("title") String title,
            @JsonProperty("publication") String publication,
            @JsonProperty("url") @Nullable String url,
            @JsonProperty("published") @Nullable String published,
            @JsonProperty("wording") @Nullable String wording) {
        return new SourceLine(
                id, title, publication, url, published == null ? null : PartialDate.parse(published), wording);
    }
}
