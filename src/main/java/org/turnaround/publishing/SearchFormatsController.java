package org.turnaround.publishing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.search.Found;
import org.turnaround.search.Search;
import org.turnaround.search.SearchQuery;
import org.turnaround.search.Suggestions;
import org.turnaround.search.Suggestions.Suggestion;
import org.turnaround.shared.SiteAddress;

/** Any search in the other formats, with the same parameters and the same cursors as the page. */
@RestController
class SearchFormatsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int CSV_ROWS = 1_000;
    private static final int FEED_ENTRIES = 50;

    private final Search search;
    private final Suggestions suggestions;
    private final SiteAddress site;

    SearchFormatsController(Search search, Suggestions suggestions, SiteAddress site) {
        this.search = search;
        this.suggestions = suggestions;
        this.site = site;
    }

    @GetMapping("/search.json")
    SearchJson json(@RequestParam MultiValueMap<String, String> request) {
        return SearchJson.of(found(SearchQuery.from(request)));
    }

    /** At most 1,000 rows; where there are more, a {@code Link} header names the address of the next ones. */
    @GetMapping("/search.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> request) {
        SearchQuery query = SearchQuery.from(request);
        Found found = found(query.sized(CSV_ROWS));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"turnaround-search.csv\"");
        String next = found.page().next();
        if (next != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "<" + this.site.of("/search.csv" + query.after(next).query()) + ">; rel=\"next\"");
        }
        return answer.body(
                SearchCsv.write(found.page().rows(), this.site.of("")).getBytes(StandardCharsets.UTF_8));
    }

    /** The 50 newest results, whatever the order of the page that the link stands on. */
    @GetMapping(path = "/search.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] atom(@RequestParam MultiValueMap<String, String> request) {
        SearchQuery query = SearchQuery.from(request).ordered("newest").sized(FEED_ENTRIES);
        return SearchAtom.write(query, found(query).page().rows(), this.site.of(""));
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
