package org.turnaround.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.search.Found;
import org.turnaround.search.SearchResult;
import org.turnaround.search.SearchResult.CouncilName;

/**
 * {@code /search.json}: what was found, as plain text.
 *
 * @param next the cursor of the page after this one, or null on the last page
 */
record SearchJson(List<Result> results, @Nullable String next) {

    static SearchJson of(Found found) {
        return new SearchJson(
                found.page().rows().stream().map(Result::of).toList(),
                found.page().next());
    }

    /**
     * @param type a kind of entry, or {@code person}, {@code council}, {@code finding}, {@code action},
     *     {@code call}, {@code proposition}, {@code source}
     * @param date EDTF, or null where the thing has no date
     * @param council the slug of the one council that it is about, or null
     */
    record Result(
            String type,
            String title,
            String snippet,
            String url,
            @Nullable String date,
            @Nullable String council) {

        static Result of(SearchResult result) {
            CouncilName council = result.council();
            return new Result(
                    result.kind().code(),
                    result.title().plain(),
                    result.snippet().plain(),
                    result.url(),
                    Edtf.of(result.date()),
                    council == null ? null : council.slug());
        }
    }
}
