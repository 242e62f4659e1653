package org.turnaround.statement.editing;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * What a commitment has of its own.
 *
 * @param promise what is to be done
 * @param byNote what is known of those who promised beside their names
 * @param due by when, where that was said
 */
@Embeddable
record CommitmentFacts(
        @NotBlank @Size(min = 2, max = 1000) String promise,
        @Size(max = 1000) @Nullable String byNote,
        @KnownDate @Nullable PartialDate due) {}
