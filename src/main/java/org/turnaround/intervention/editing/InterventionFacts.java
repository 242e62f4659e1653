package org.turnaround.intervention.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.intervention.InterventionType;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * What an intervention has of its own. It begins on the date of its entry.
 *
 * @param endNotFound the sources were searched for its end: it is over, but nobody says since when
 * @param reportsTo to whom it reports, in words
 * @param recites the id of the intervention that it repeats or changes, or null
 * @param quote a few words of the source
 */
@Embeddable
record InterventionFacts(
        @NotNull @Enumerated(EnumType.STRING) InterventionType type,
        @NotNull @Enumerated(EnumType.STRING) InterventionStatus status,
        @KnownDate @Nullable PartialDate ends,
        Boolean endNotFound,
        @Size(max = 300) @Nullable String reportsTo,

        @Ref("intervention") @Column(name = "recites_id") @Nullable
        Long recites,

        @Size(max = 200) @Nullable String quote) {

    InterventionFacts {
        endNotFound = Boolean.TRUE.equals(endNotFound);
    }
}
