package org.turnaround.search;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.search.Facet.By;
import org.turnaround.shared.ActiveFilter;

/** The page where anything can be found. */
@Controller
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String find(@RequestParam MultiValueMap<String, String> request, Model model) {
        SearchQuery query = SearchQuery.from(request);
        model.addAttribute("query", query);
        model.addAttribute("active", active(query));
        if (query.isEmpty()) {
            return "search/help";
        }
        model.addAttribute("found", this.search.find(query));
        return "search/results";
    }

    private List<ActiveFilter> active(SearchQuery query) {
        Map<By, String> labels = this.search.labels(query);
        return labels.entrySet().stream()
                .map(label -> new ActiveFilter(
                        label.getKey().label() + ": " + label.getValue(),
                        "/search" + query.narrowedTo(label.getKey(), null).query()))
                .toList();
    }
}
