package org.turnaround.record;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The permanent pages of entries and sources. */
@Controller
class EntryController {

    private final Timeline timeline;
    private final Sources sources;
    private final EntryPage page;

    EntryController(Timeline timeline, Sources sources, EntryPage page) {
        this.timeline = timeline;
        this.sources = sources;
        this.page = page;
    }

    /** Some kinds have a page of their own; the entry's number leads there too. */
    @GetMapping("/entries/{id}")
    String entry(@PathVariable long id, Model model) {
        return this.page.show(id, model);
    }

    @GetMapping("/sources/{id}")
    String source(@PathVariable long id, @RequestParam MultiValueMap<String, String> request, Model model) {
        TimelineFilter filter = TimelineFilter.from(request);
        model.addAttribute("source", this.sources.onTheRecord(id));
        model.addAttribute("filter", filter);
        model.addAttribute("page", this.timeline.page(TimelineSubject.source(id), filter));
        return "record/source";
    }
}
