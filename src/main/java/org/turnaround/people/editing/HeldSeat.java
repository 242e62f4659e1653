package org.turnaround.people.editing;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** One person in one seat in the House of Commons, and the party that they came into it for. */
@Entity
@Table(name = "membership")
@AssociationOverride(
        name = "sources",
        joinTable = @JoinTable(name = "membership_source", joinColumns = @JoinColumn(name = "membership_id")))
class HeldSeat extends Held<HeldSeat.Facts> {

    /**
     * A seat and who held it when.
     *
     * @param party the one that they came into it for, unless it was only seen on a day
     * @param partySeen the day, where what it was before is not known
     * @param partyUntil the last day of which it is known, where nobody has looked whether it changed later
     * @param knownBy a day on which it was surely held, where the start is not known
     * @param knownUntil the last day on which it is known to have been held, where the end is not known
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("person") @Column(name = "person_id")
            Long person,

            @NotNull @Ref("constituency") @Column(name = "constituency_id")
            Long constituency,

            @NotBlank @Size(min = 2, max = 80) String party,
            @Nullable LocalDate partySeen,
            @Nullable LocalDate partyUntil,
            @KnownDate @Nullable PartialDate starts,
            @KnownDate @Nullable PartialDate ends,
            @Nullable LocalDate knownBy,
            @Nullable LocalDate knownUntil,
            @Size(max = 1000) @Nullable String note)
            implements Held.Facts {}
}
