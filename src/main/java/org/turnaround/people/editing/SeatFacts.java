package org.turnaround.people.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * A seat and who held it when. A change of party ends one and begins another.
 *
 * @param knownBy a day on which it was surely held, where the start is not known
 * @param knownUntil the last day on which it is known to have been held, where the end is not known
 */
@Embeddable
record SeatFacts(
        @NotNull @Ref("person") @Column(name = "person_id") Long person,

        @NotNull @Ref("constituency") @Column(name = "constituency_id")
        Long constituency,

        @NotBlank @Size(min = 2, max = 80) String party,
        @KnownDate @Nullable PartialDate starts,
        @KnownDate @Nullable PartialDate ends,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate knownUntil,
        @Size(max = 1000) @Nullable String note)
        implements HeldForm.Held {}
