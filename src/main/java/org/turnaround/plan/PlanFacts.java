package org.turnaround.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * What a council says of its plan as a whole.
 *
 * @param title 2 to 200 characters
 * @param summary plain text of at most 2,000 characters, may be empty
 * @param starts null where it is not known
 * @param ends null while nobody knows; not before it starts
 * @param ratings the council's own key for its own colours, in its order; empty where it has none
 * @param inspections ids of the inspections that it answers
 */
public record PlanFacts(
        String title,
        String summary,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        List<PlanRow.Rating> ratings,
        List<Long> inspections) {

    public PlanFacts {
        if (starts != null && ends != null && ends.last().isBefore(starts.first())) {
            throw new IllegalArgumentException("a plan does not end before it starts");
        }
        ratings = List.copyOf(ratings);
        inspections = List.copyOf(inspections);
    }
}
