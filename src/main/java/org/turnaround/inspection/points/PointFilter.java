package org.turnaround.inspection.points;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Filter;

/**
 * Which reports to look at, of all councils.
 *
 * @param year of publication, in four digits
 * @param region a region’s name
 * @param framework a framework’s code
 * @param told {@code before} for the points that look like one of an earlier report, or that an editor says are the same
 */
public record PointFilter(
        @Nullable String year,
        @Nullable String region,
        @Nullable String framework,
        @Nullable String told,
        @Nullable String after)
        implements Filter {

    public PointFilter {
        if (year != null && !year.matches("\\d{4}")) {
            throw new BadRequest("\"" + year + "\" is not a year: write it as 2016");
        }
        if (told != null && !told.equals("before")) {
            throw new BadRequest("Ask for told=before or leave it out");
        }
    }

    /** Of rows that have them as columns, called {@code r}. */
    Conditions conditions() {
        return new Conditions()
                .and("r.year = :year", "year", this.year == null ? null : Integer.valueOf(this.year))
                .and("r.region = :region", "region", this.region)
                .and("r.framework = :framework", "framework", this.framework);
    }

    /** The query of the same points, of those that were told before only. */
    public String toldBefore() {
        return query().with("told", "before").toString();
    }

    /** Each part in force, in words; the choices know the names of frameworks. */
    public List<ActiveFilter> active(PointChoices choices) {
        return query().active("", (part, value) -> switch (part) {
            case "year" -> "Year: " + value;
            case "region" -> "Region: " + value;
            case "told" -> "Points told before";
            default -> "Framework: " + choices.frameworks().getOrDefault(value, value);
        });
    }
}
