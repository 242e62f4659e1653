package org.turnaround.survey.editing;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * What a survey has of its own.
 *
 * @param runBy the id of the organisation that put it, or null
 * @param deadline by when an answer was wanted, or null
 * @param askedCount how many were asked, where a source says; more than are named, perhaps
 */
@Embeddable
record SurveyFacts(
        @NotBlank @Size(max = 300) String title,
        @Ref("organisation") @Nullable Long runBy,
        @KnownDate @Nullable PartialDate deadline,
        @Size(max = 500) @Nullable String method,
        @Min(1) @Max(99_999) @Nullable Integer askedCount) {}
