package org.turnaround.statement;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Query;

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

    /** The part that turning a page keeps. */
    public Query query() {
        return Query.EMPTY.with("council", this.council).with("mp", this.mp);
    }
}
