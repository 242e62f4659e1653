package org.turnaround.desk.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.EditorsOnly;
import org.turnaround.desk.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * What is noted of a source.
 *
 * @param kind what sort of page it is, as in {@code news}
 * @param title as printed
 * @param updatedAt the stamp that the page itself carries, as printed
 * @param sameTextAs the id of another source with the same text, or null
 * @param privacyNote what must not be carried over from it
 */
@Embeddable
record SourceFacts(
        @NotBlank @Ref("source-kind") String kind,
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 200) String publication,
        @Size(max = 200) @Nullable String author,

        @Size(max = 2000) @Pattern(regexp = WEB) @Nullable String url,

        @Size(max = 2000) @Pattern(regexp = WEB) @Nullable String archiveUrl,

        @KnownDate @Nullable PartialDate published,
        @Size(max = 40) @Nullable String updatedAt,

        @Ref("source") @Column(name = "same_text_as") @Nullable
        Long sameTextAs,

        @EditorsOnly @Size(max = 1000) @Nullable String privacyNote,
        @Size(max = 2000) @Nullable String note) {

    private static final String WEB = "https?://[^\\s/]+\\S*";
}
