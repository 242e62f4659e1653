package org.turnaround.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.record.Coverage;
import org.turnaround.record.EntryLine;
import org.turnaround.record.EntryRow;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.FilterFaults;
import org.turnaround.shared.Page;

/** A council's whole story in date order. */
@Controller
class CouncilTimelineController {

    private final Councils councils;
    private final Timeline timeline;
    private final Coverage coverage;

    CouncilTimelineController(Councils councils, Timeline timeline, Coverage coverage) {
        this.councils = councils;
        this.timeline = timeline;
        this.coverage = coverage;
    }

    @GetMapping("/councils/{slug}/timeline")
    String show(@PathVariable String slug, @FilterFaults.Beside({"from", "to"}) TimelineFilter filter, Model model) {
        Council council = this.councils.named(slug);
        Coverage.Covered covered = this.coverage.ofCouncil(council.id());
        TimelineSubject subject = TimelineSubject.council(council.id());
        model.addAttribute("council", council);
        model.addAttribute("covered", covered);
        model.addAttribute("nothing", covered.of("statements").absence());
        model.addAttribute("filter", filter);
        Page<EntryRow> page = this.timeline.page(subject, filter.onAPage());
        model.addAttribute("page", page);
        model.addAttribute("lines", EntryLine.of(page.rows()));
        model.addAttribute("place", this.timeline.place(subject, filter.onAPage()));
        model.addAttribute("choices", this.timeline.choices(subject));
        return "site/timeline";
    }
}
