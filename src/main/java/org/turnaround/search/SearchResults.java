package org.turnaround.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Page;

/**
 * What a search found.
 *
 * @param total how many in all; {@link #isMoreThanCounted()} where counting stopped
 * @param reading how the words had to be read for anything to be found
 * @param readAs the words as they were read, where that differs from what was typed
 */
public record SearchResults(
        Page<SearchResult> page,
        List<Facet> facets,
        long total,
        Reading reading,
        @Nullable String readAs) {

    /** Each is tried only where the one before finds nothing. */
    public enum Reading {
        /** All the words, as they were typed. */
        AS_TYPED,
        /** All the words, with names as the record spells them. */
        RESPELT,
        /** Any of the words. */
        ANY,
        /** There was no word to look for, or only such as stand in every sentence. */
        NO_WORDS
    }

    static SearchResults nothing(Reading reading) {
        return new SearchResults(new Page<>(List.of(), null), List.of(), 0, reading, null);
    }

    public boolean isMoreThanCounted() {
        return this.total >= SearchSql.MOST;
    }
}
