package org.turnaround.inspection.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * What an inspection has of its own.
 *
 * @param framework the id of the framework that its areas and grades belong to
 * @param reported the date on the report itself
 * @param fieldworkText the inspectors' days as the report prints them
 * @param pages of the report
 */
@Embeddable
record InspectionFacts(
        @NotNull @Ref("framework") @Column(name = "framework_id")
        Long framework,

        @NotBlank @Size(max = 300) String title,
        @KnownDate @Nullable PartialDate announced,
        @KnownDate @Nullable PartialDate started,
        @KnownDate @Nullable PartialDate ended,
        @KnownDate @Nullable PartialDate reported,
        @KnownDate @Nullable PartialDate published,
        @Size(max = 300) @Nullable String fieldworkText,
        @Size(max = 1000) @Nullable String scope,
        @Size(max = 1000) @Nullable String disputed,
        @Size(max = 1000) @Nullable String representations,
        @Size(max = 1000) @Nullable String effect,
        @Enumerated(EnumType.STRING) @Nullable InspectionBasis basis,
        @Min(1) @Nullable Integer pages) {}
