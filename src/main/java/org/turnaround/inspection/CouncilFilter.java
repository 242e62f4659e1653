package org.turnaround.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Query;

/**
 * Which councils to list, as the address says it.
 *
 * @param region a region's name, or empty
 * @param grade a code of {@link GradeBand}, or empty
 * @param name part of a name, in any case, or empty
 */
public record CouncilFilter(String region, String grade, String name) {

    private static final int LONGEST_NAME = 100;

    public static CouncilFilter of(@Nullable String region, @Nullable String grade, @Nullable String name) {
        CouncilFilter filter = new CouncilFilter(text(region), text(grade), text(name));
        if (!filter.grade.isEmpty() && Coded.find(GradeBand.class, filter.grade).isEmpty()) {
            throw new BadRequest("\"" + filter.grade + "\" is not a grade that a council can have today");
        }
        if (filter.name.length() > LONGEST_NAME) {
            throw new BadRequest("Look for at most " + LONGEST_NAME + " characters of a name");
        }
        return filter;
    }

    public boolean shows(CouncilLine line) {
        return (this.region.isEmpty() || line.council().region().equals(this.region))
                && (this.grade.isEmpty() || line.band().code().equals(this.grade))
                && (this.name.isEmpty()
                        || named(line.council().name())
                        || named(line.council().officialName()));
    }

    private boolean named(String text) {
        return text.toLowerCase(Locale.UK).contains(this.name.toLowerCase(Locale.UK));
    }

    public boolean narrows() {
        return !(this.region + this.grade + this.name).isEmpty();
    }

    public Query query() {
        return Query.EMPTY.with("region", this.region).with("grade", this.grade).with("name", this.name);
    }

    public List<ActiveFilter> active() {
        Query all = query();
        List<ActiveFilter> active = new ArrayList<>();
        add(active, "Region: ", this.region, all.without("region"));
        add(
                active,
                "Grade: ",
                Coded.find(GradeBand.class, this.grade).map(GradeBand::label).orElse(""),
                all.without("grade"));
        add(active, "Name: ", this.name, all.without("name"));
        return active;
    }

    private static void add(List<ActiveFilter> active, String label, String value, Query without) {
        if (!value.isEmpty()) {
            active.add(new ActiveFilter(label + value, without.of("/councils")));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
