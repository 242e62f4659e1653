package org.turnaround.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Page;

/**
 * What a search found.
 *
 * @param total how many in all; {@link #isMoreThanCounted()} where counting stopped
 * @param all how many there are without the filters
 * @param reading how the words had to be read for anything to be found
 * @param readAs the words as they were read, where that differs from what was typed
 * @param words what became of each word
 */
public record SearchResults(
        Page<SearchResult> page,
        List<Facet> facets,
        long total,
        long all,
        Reading reading,
        @Nullable String readAs,
        Understood words) {

    /** Each is tried only where the one before finds nothing. */
    public enum Reading {
        /** All the words, as they were typed. */
        AS_TYPED,
        /** Nothing but words that stand in every sentence, of which some are names. */
        NAMES,
        /** A part of the words as the name of councils, and all the others. */
        WITHIN,
        /** All the words, with names as the record spells them. */
        RESPELT,
        /** All the words, without the dates. */
        AT_ANY_TIME,
        /** All the words that the record has. */
        KNOWN,
        /** Any of the words. */
        ANY,
        /** There was no word to look for, or only such as stand in every sentence. */
        NO_WORDS
    }

    public boolean isMoreThanCounted() {
        return this.total >= SearchSql.MOST;
    }

    /** Whether filters hide some of what was found. */
    public boolean isNarrowed() {
        return this.all > this.total;
    }
}
