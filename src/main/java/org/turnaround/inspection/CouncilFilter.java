package org.turnaround.inspection;

import java.util.List;
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
 * @param name part of a name that it has or had, in any case
 */
public record CouncilFilter(
        @Nullable String region,
        @Nullable GradeBand grade,
        @Nullable String name) implements Filter {

    public boolean shows(CouncilLine line) {
        return (this.region == null || line.council().region().equals(this.region))
                && (this.grade == null || line.band() == this.grade)
                && (this.name == null || line.council().isCalled(this.name));
    }

    public List<ActiveFilter> active() {
        return query().active(
                        "/councils",
                        (part, value) -> StringUtils.capitalize(part) + ": "
                                + (part.equals("grade")
                                        ? Coded.of(GradeBand.class, value).label()
                                        : value));
    }
}
