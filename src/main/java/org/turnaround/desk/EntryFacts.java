package org.turnaround.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
        @NotBlank @Size(max = 200) String headline,
        @Size(max = 4000) String summary,
        @NotNull @KnownDate PartialDate date,

        @Ref("council") @Column(name = "council_id") @Nullable
        Long council) {

    public EntryFacts {
        summary = Objects.requireNonNullElse(summary, "");
    }
}
