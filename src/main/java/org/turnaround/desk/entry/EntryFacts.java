package org.turnaround.desk.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * What every entry says: the component {@code entry} of its form.
 *
 * @param summary plain text in our own words, may be empty
 * @param council the id of the council it is about, or null
 */
@Embeddable
public record EntryFacts(
        @NotBlank @Size(max = EntryFacts.HEADLINE) String headline,
        @Size(max = 4000) String summary,
        @NotNull @KnownDate PartialDate date,

        @Ref("council") @Column(name = "council_id") @Nullable
        Long council) {

    private static final int HEADLINE = 200;

    public EntryFacts {
        summary = Objects.requireNonNullElse(summary, "");
    }

    /** Of a kind that has none of its own: its first words. */
    public static String headline(String words) {
        return words.length() <= HEADLINE ? words : words.substring(0, HEADLINE - 1) + "…";
    }
}
