package org.turnaround.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.turnaround.shared.BadRequest;

/**
 * Which councils to list, as the address says it.
 *
 * @param region a region's name, or empty
 * @param grade a code of {@link GradeBand}, or empty
 * @param name part of a name, in any case, or empty
 */
record CouncilFilter(String region, String grade, String name) {

    private static final int LONGEST_NAME = 100;

    static CouncilFilter of(@Nullable String region, @Nullable String grade, @Nullable String name) {
        CouncilFilter filter = new CouncilFilter(text(region), text(grade), text(name));
        if (!filter.grade.isEmpty() && GradeBand.coded(filter.grade).isEmpty()) {
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

    public List<Active> active() {
        List<Active> active = new ArrayList<>();
        add(active, "Region: ", this.region, new CouncilFilter("", this.grade, this.name));
        add(
                active,
                "Grade: ",
                GradeBand.coded(this.grade).map(GradeBand::label).orElse(""),
                new CouncilFilter(this.region, "", this.name));
        add(active, "Name: ", this.name, new CouncilFilter(this.region, this.grade, ""));
        return active;
    }

    /** A filter in force in words, and the address of the list without it. */
    public record Active(String words, String without) {}

    private static void add(List<Active> active, String label, String value, CouncilFilter without) {
        if (!value.isEmpty()) {
            active.add(new Active(label + value, without.url()));
        }
    }

    private String url() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/councils");
        put(uri, "region", this.region);
        put(uri, "grade", this.grade);
        put(uri, "name", this.name);
        return uri.encode().toUriString();
    }

    private static void put(UriComponentsBuilder uri, String parameter, String value) {
        if (!value.isEmpty()) {
            uri.queryParam(parameter, "{" + parameter + "}").uriVariables(java.util.Map.of(parameter, value));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
