package org.turnaround.plan.keeping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * What a council says of its plan as a whole.
 *
 * @param ends null while nobody knows
 * @param actionsInAll how many actions the plan has, where it says so
 * @param ratings the council's own key for its own colours, in its order
 * @param inspections those that it answers
 * @param paper one source more, named by hand
 */
record PlanForm(
        @NotNull @Ref("council") Long council,
        @NotBlank @Size(min = 2, max = 200) String title,
        @Size(max = 2000) String summary,
        @KnownDate @Nullable PartialDate starts,
        @KnownDate @Nullable PartialDate ends,
        @Min(1) @Nullable Integer actionsInAll,
        List<@Valid RatingLine> ratings,
        @Ref("inspection-of-council") List<Long> inspections,
        @Ref("public-source") List<Long> sources,
        @Valid Paper paper) {

    PlanForm {
        summary = Objects.requireNonNullElse(summary, "");
    }
}
