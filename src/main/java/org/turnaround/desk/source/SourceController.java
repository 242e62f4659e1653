package org.turnaround.desk.source;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.desk.History;
import org.turnaround.record.Sources;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;

/** The permanent page of a source, with what was changed of it. */
@Controller
class SourceController {

    private final Sources sources;
    private final Timeline timeline;
    private final History history;

    SourceController(Sources sources, Timeline timeline, History history) {
        this.sources = sources;
        this.timeline = timeline;
        this.history = history;
    }

    @GetMapping("/sources/{id}")
    String show(@PathVariable long id, TimelineFilter filter, Model model) {
        model.addAttribute("source", this.sources.onTheRecord(id));
        model.addAttribute("filter", filter);
        model.addAttribute("page", this.timeline.page(TimelineSubject.source(id), filter.onAPage()));
        model.addAttribute("history", this.history.of("source", id));
        return "record/source";
    }
}
