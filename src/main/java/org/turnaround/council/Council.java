package org.turnaround.council;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A council with children's services.
 *
 * @param slug as in its addresses: {@code norfolk}
 * @param gss the code of the Office for National Statistics: {@code E10000020}
 * @param name the usual name: {@code Norfolk}
 * @param officialName {@code Norfolk County Council}
 * @param opened its first day, where it came of a reorganisation, or null
 * @param tile where it lies on the tile map of England, or null
 * @param names every name and code that it or one that it followed has or had
 * @param predecessors the authorities that it followed, possibly none
 */
public record Council(
        long id,
        String slug,
        String gss,
        String name,
        String officialName,
        CouncilType type,
        String region,
        @Nullable LocalDate opened,
        @Nullable Tile tile,
        List<String> names,
        List<Predecessor> predecessors) {

    /** A place on the tile map: column and row of an odd-r hexagon grid, rows counted from the south. */
    public record Tile(int q, int r) {}

    /**
     * One that it followed.
     *
     * @param until its last day, or null where that is not known
     * @param judged whether inspections of that one are on the record, under this council
     */
    public record Predecessor(
            String slug,
            String name,
            @Nullable LocalDate until,
            @Nullable String note,
            boolean judged) {}

    /** Whether words are a part of one of its names, however they are spelt. */
    public boolean isCalled(String words) {
        String part = Names.key(words);
        return this.names.stream().anyMatch(name -> Names.key(name).contains(part));
    }

    /** The names of those that it followed and that were there on a day; empty where it was there itself. */
    public String before(LocalDate day) {
        return this.predecessors.stream()
                .filter(one -> one.until() != null && !day.isAfter(one.until()))
                .map(Predecessor::name)
                .collect(Collectors.joining(", "));
    }

    /** The address of one of its pages: {@code /councils/norfolk/timeline}. */
    public String url(String page) {
        return url() + "/" + page;
    }

    public String url() {
        return "/councils/" + this.slug;
    }
}
