package org.turnaround.council;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A council with children's services.
 *
 * @param slug as in its addresses: {@code norfolk}
 * @param gss the code of the Office for National Statistics: {@code E10000020}
 * @param name the usual name: {@code Norfolk}
 * @param officialName {@code Norfolk County Council}
 * @param tile where it lies on the tile map of England, or null
 * @param predecessors names of the authorities that it followed, possibly none
 */
public record Council(
        long id,
        String slug,
        String gss,
        String name,
        String officialName,
        CouncilType type,
        String region,
        @Nullable String ofstedUrn,
        @Nullable Tile tile,
        List<String> predecessors) {

    /** A place on the tile map: column and row of an odd-r hexagon grid, rows counted from the south. */
    public record Tile(int q, int r) {}

    /** The address of one of its pages: {@code /councils/norfolk/timeline}. */
    public String url(String page) {
        return url() + "/" + page;
    }

    public String url() {
        return "/councils/" + this.slug;
    }
}
