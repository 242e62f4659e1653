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
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** Somebody in a seat sits for another party from a day on: until the next change, or until the seat ends. */
@Entity
@Table(name = "party_change")
@AssociationOverride(
        name = "sources",
        joinTable = @JoinTable(name = "party_change_source", joinColumns = @JoinColumn(name = "change_id")))
class PartyChange extends Held<PartyChange.Facts> {

    /**
     * Who sat for which party from when on.
     *
     * @param party the new one, or Independent
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("person") @Column(name = "person_id")
            Long person,

            @NotBlank @Size(min = 2, max = 80) String party,
            @NotNull @KnownDate PartialDate starts,
            @Size(max = 1000) @Nullable String note)
            implements Held.Facts {

        @Override
        public @Nullable PartialDate ends() {
            return null;
        }
    }
}
