package org.turnaround.inspection.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.inspection.FindingKind;

/**
 * What inspectors found.
 *
 * @param inspected the id of the inspection or visit
 * @param text in our own words
 * @param quote at most eight words of the report
 * @param deadline as the report words it
 */
@Embeddable
record FindingFacts(
        @NotNull @Ref("inspected") @Column(name = "entry_id")
        Long inspected,

        @NotNull @Enumerated(EnumType.STRING) FindingKind kind,
        @NotBlank @Size(max = 2000) String text,
        @Size(max = 200) @Nullable String quote,
        @Size(max = 200) @Nullable String deadline) {}
