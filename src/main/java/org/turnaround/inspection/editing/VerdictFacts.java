package org.turnaround.inspection.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.turnaround.desk.Ref;
import org.turnaround.inspection.StillFound;

/**
 * Whether a later inspection or visit still found a finding.
 *
 * @param finding its id
 * @param later the id of the inspection or visit that looked again
 * @param text what it says of it, in our own words
 */
@Embeddable
record VerdictFacts(
        @NotNull @Ref("finding") @Column(name = "finding_id")
        Long finding,

        @NotNull @Ref("looked-again") @Column(name = "entry_id")
        Long later,

        @NotNull @Enumerated(EnumType.STRING) StillFound stillFound,
        @NotBlank @Size(max = 1000) String text) {}
