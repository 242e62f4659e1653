package org.turnaround.inspection;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.turnaround.inspection.CouncilLines.CouncilLine;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Filter;

/**
 * Which councils to list.
 *
 * @param region a region's name
 * @param name a name that leads to it, or a part of one that it has or had
 * @param order by what they are ordered, or null for the name
 */
public record CouncilFilter(
        @Nullable String region,
        @Nullable GradeBand grade,
        @Nullable String name,
        @Nullable CouncilOrder order) implements Filter {

    /** Those that fit, in order. */
    List<CouncilLine> of(List<CouncilLine> byName) {
        Stream<CouncilLine> those = byName.stream().filter(this::shows);
        return (this.order == null ? those : those.sorted(this.order.comparator())).toList();
    }

    /** The same in another order; null is by name. */
    public CouncilFilter ordered(@Nullable CouncilOrder otherwise) {
        return new CouncilFilter(this.region, this.grade, this.name, otherwise);
    }

    private boolean shows(CouncilLine line) {
        return (this.region == null || line.council().region().equals(this.region))
                && (this.grade == null || line.band() == this.grade);
    }

    public List<ActiveFilter> active() {
        return query().active("/councils", (part, value) -> switch (part) {
            case "order" -> null;
            case "grade" -> "Grade: " + Coded.of(GradeBand.class, value).label();
            default -> StringUtils.capitalize(part) + ": " + value;
        });
    }
}
