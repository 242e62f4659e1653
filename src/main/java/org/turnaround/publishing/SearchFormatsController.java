package org.turnaround.publishing;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.search.Found;
import org.turnaround.search.Search;
import org.turnaround.search.SearchQuery;
import org.turnaround.search.SearchResult;
import org.turnaround.search.Suggestions;
import org.turnaround.search.Suggestions.Suggestion;
import org.turnaround.shared.SiteAddress;

/** Any search in the other formats, with the same parameters and the same cursors as the page. */
@RestController
class SearchFormatsController {

    private static final Csv<SearchResult> CSV = Csv.<SearchResult>named("search")
            .column("type", result -> result.kind().code())
            .column("title", result -> result.title().plain())
            .column("snippet", result -> result.snippet().plain())
            .address("url", SearchResult::url)
            .column("date", SearchResult::date)
            .column(
                    "council",
                    result -> result.council() == null ? null : result.council().slug());

    private final Search search;
    private final Suggestions suggestions;
    private final CsvFiles files;
    private final SiteAddress site;

    SearchFormatsController(Search search, Suggestions suggestions, CsvFiles files, SiteAddress site) {
        this.search = search;
        this.suggestions = suggestions;
        this.files = files;
        this.site = site;
    }

    @GetMapping("/search.json")
    SearchJson json(@RequestParam MultiValueMap<String, String> request) {
        return SearchJson.of(found(SearchQuery.from(request)));
    }

    @GetMapping("/search.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> request) {
        SearchQuery query = SearchQuery.from(request);
        Found found = found(query.sized(Csv.MOST));
        return this.files.page(
                CSV,
                found.page(),
                "/search.csv" + query.after(found.page().next()).query());
    }

    /** What was last recorded or changed of the results, whatever the order of the page that the link stands on. */
    @GetMapping(path = "/search.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] atom(@RequestParam MultiValueMap<String, String> request) {
        SearchQuery query =
                SearchQuery.from(request).ordered(SearchQuery.RECORDED).sized(Feed.MOST);
        List<Feed.Item> items = found(query).page().rows().stream()
                .map(SearchFormatsController::item)
                .toList();
        String plain = query.ordered(null).sized(null).query();
        return new Feed(query.q(), "/search.atom" + plain, "/search" + plain, items).write(this.site);
    }

    private static Feed.Item item(SearchResult result) {
        return new Feed.Item(
                result.url(),
                result.title().plain(),
                result.snippet().plain(),
                result.kind().code(),
                result.kind().label(),
                result.changedAt());
    }

    @GetMapping("/search/suggestions.json")
    SuggestionsJson suggestions(@RequestParam(defaultValue = "") String q) {
        return new SuggestionsJson(this.suggestions.begunWith(q));
    }

    record SuggestionsJson(List<Suggestion> suggestions) {}

    private Found found(SearchQuery query) {
        this.search.labels(query); // refuses what nothing can be narrowed to
        return this.search.find(query);
    }
}
