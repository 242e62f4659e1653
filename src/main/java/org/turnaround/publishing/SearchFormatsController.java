package org.turnaround.publishing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.search.Search;
import org.turnaround.search.SearchQuery;
import org.turnaround.search.SearchResult;
import org.turnaround.search.SearchResults;
import org.turnaround.search.Suggestions;
import org.turnaround.search.Suggestions.Suggestion;
import org.turnaround.shared.Query;

/** Any search in the other formats, with the same parameters and the same cursors as the page. */
@RestController
class SearchFormatsController {

    private static final PublicShape<SearchResult> RESULT = PublicShape.of(SearchResult.class)
            .field("type", "kind.code")
            .field("title", "title.plain")
            .field("snippet", "snippet.plain")
            .address("url", SearchResult::url)
            .fields("date", "council", "why");

    private static final Csv<SearchResult> CSV = new Csv<>("search", RESULT);

    private final Search search;
    private final Suggestions suggestions;
    private final Files files;

    SearchFormatsController(Search search, Suggestions suggestions, Files files) {
        this.search = search;
        this.suggestions = suggestions;
        this.files = files;
    }

    /** {@code readAs} is null where the words were found as they were typed. */
    @GetMapping("/search.json")
    Map<String, @Nullable Object> json(@RequestParam MultiValueMap<String, String> request) {
        SearchResults found = found(SearchQuery.from(request));
        return RESULT.page(Collections.singletonMap("readAs", found.readAs()), "results", found.page());
    }

    @GetMapping("/search.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> request) {
        SearchQuery query = SearchQuery.from(request);
        SearchResults found = found(query.sized(Csv.MOST));
        return this.files.page(
                CSV, found.page(), "/search.csv" + query.queryAfter(found.page().next()));
    }

    /** What was last recorded or changed of the results, whatever the order of the page that the link stands on. */
    @GetMapping(path = "/search.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] atom(@RequestParam MultiValueMap<String, String> request) {
        SearchQuery query = SearchQuery.from(request);
        List<Feed.Item> items = found(query.ordered(SearchQuery.RECORDED).sized(Feed.MOST)).page().rows().stream()
                .map(SearchFormatsController::item)
                .toList();
        Query plain = query.query().without("order").without("size");
        return this.files.of(new Feed(query.q(), "/search.atom" + plain, "/search" + plain, items));
    }

    private static Feed.Item item(SearchResult result) {
        return new Feed.Item(
                result.url(),
                result.title().plain(),
                result.snippet().plain(),
                result.kind().code(),
                result.kind().label(),
                result.date() == null ? null : Feed.Item.on(result.sortDay(), result.id()),
                Feed.Item.apart(result.changedAt(), result.id()));
    }

    @GetMapping("/search/suggestions.json")
    Map<String, List<Suggestion>> suggestions(@RequestParam(defaultValue = "") String q) {
        return Map.of("suggestions", this.suggestions.begunWith(q));
    }

    private SearchResults found(SearchQuery query) {
        this.search.labels(query); // refuses what nothing can be narrowed to
        return this.search.find(query);
    }
}
