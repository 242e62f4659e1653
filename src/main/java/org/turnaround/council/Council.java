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
        List<String> predecessors) {

    /** The address of one of its pages: {@code /councils/norfolk/timeline}. */
    public String url(String page) {
        return url() + "/" + page;
    }

    public String url() {
        return "/councils/" + this.slug;
    }
}
