package org.turnaround.people.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;

/**
 * The facts of an organisation.
 *
 * @param type a code, as in {@code improvement-board}
 * @param parent the id of the body that it is part of, or null
 * @param council the id of the council that it belongs to, or null
 */
@Embeddable
record OrganisationForm(
        @NotBlank @Size(max = 200) @Pattern(regexp = PersonForm.LETTERS)
        String name,

        @NotBlank @Ref("organisation-type") String type,

        @Ref("organisation") @Column(name = "parent_id") @Nullable
        Long parent,

        @Ref("council") @Column(name = "council_id") @Nullable
        Long council,

        @Size(max = 1000) @Nullable String note) {}
