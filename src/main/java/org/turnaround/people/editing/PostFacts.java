package org.turnaround.people.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * A post and who held it when.
 *
 * @param organisation the id of the organisation that it belongs to, where that is not the council itself
 * @param status permanent, interim, acting, fixed-term, or null where no source says
 */
@Embeddable
record PostFacts(
        @NotNull @Ref("person") @Column(name = "person_id") Long person,

        @NotBlank @Size(min = 2, max = 200) String title,

        @Ref("council") @Column(name = "council_id") @Nullable
        Long council,

        @Ref("organisation") @Column(name = "organisation_id") @Nullable
        Long organisation,

        @Ref("post-status") @Nullable String status,
        @Size(min = 2, max = 80) @Nullable String party,
        @KnownDate @Nullable PartialDate starts,
        @KnownDate @Nullable PartialDate ends,
        @Size(max = 1000) @Nullable String note)
        implements HeldForm.Held {}
