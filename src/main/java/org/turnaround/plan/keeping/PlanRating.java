package org.turnaround.plan.keeping;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of the council's key, as it is stored. */
@Embeddable
record PlanRating(String code, String label, @Nullable String meaning, int position) {

    static List<PlanRating> of(List<RatingLine> lines) {
        List<PlanRating> ratings = new ArrayList<>();
        lines.forEach(line -> ratings.add(
                new PlanRating(line.key(), Objects.requireNonNull(line.label()), line.meaning(), ratings.size())));
        return ratings;
    }

    RatingLine line() {
        return new RatingLine(this.code, this.label, this.meaning);
    }
}
