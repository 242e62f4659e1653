package org.turnaround.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which calls or commitments to list, as the address says it.
 *
 * @param council a council's slug, or null
 * @param mp the slug of somebody who called or promised, or null
 * @param after the cursor of the page before, or null
 */
public record LedgerFilter(
        @Nullable String council,
        @Nullable String mp,
        @Nullable String after) {

    public LedgerFilter {
        council = council == null || council.isBlank() ? null : council;
        mp = mp == null || mp.isBlank() ? null : mp;
    }

    /** The query part of an address, with its question mark, for the page behind a cursor; null for the first page. */
    public String queryAfter(@Nullable String cursor) {
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        List<Object> values = new ArrayList<>();
        put(uri, values, "council", this.council);
        put(uri, values, "mp", this.mp);
        put(uri, values, "after", cursor);
        return uri.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void put(UriComponentsBuilder uri, List<Object> values, String name, @Nullable String value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }
}
