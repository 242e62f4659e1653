package org.turnaround.council;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;

/** A council's whole story in date order. */
@Controller
class CouncilTimelineController {

    private final Councils councils;
    private final Timeline timeline;

    CouncilTimelineController(Councils councils, Timeline timeline) {
        this.councils = councils;
        this.timeline = timeline;
    }

    @GetMapping("/councils/{slug}/timeline")
    String show(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request, Model model) {
        Council council = this.councils.named(slug);
        TimelineSubject subject = TimelineSubject.council(council.id());
        TimelineFilter filter = TimelineFilter.from(request);
        model.addAttribute("council", council);
        model.addAttribute("filter", filter);
        model.addAttribute("page", this.timeline.page(subject, filter));
        model.addAttribute("choices", this.timeline.choices(subject));
        return "council/timeline";
    }
}
