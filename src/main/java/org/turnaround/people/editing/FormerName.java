package org.turnaround.people.editing;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/** What somebody, or an organisation, was called for a time: before a marriage, before a title. */
@Entity
@Table(name = "former_name")
@AssociationOverride(
        name = "sources",
        joinTable = @JoinTable(name = "former_name_source", joinColumns = @JoinColumn(name = "name_id")))
class FormerName extends Held<FormerName.Facts> {

    /**
     * A name and whose it was.
     *
     * @param person whose, or null
     * @param organisation the id of the organisation whose it was, or null: one of the two is there
     */
    @Embeddable
    record Facts(
            @Ref("person") @Column(name = "person_id") @Nullable
            Long person,

            @Ref("organisation") @Column(name = "organisation_id") @Nullable
            Long organisation,

            @NotBlank @Size(min = 2, max = 200) String name,
            @KnownDate @Nullable PartialDate starts,
            @KnownDate @Nullable PartialDate ends,
            @Size(max = 1000) @Nullable String note)
            implements Held.Facts {}
}
