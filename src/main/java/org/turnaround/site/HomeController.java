package org.turnaround.site;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.inspection.CouncilLines;
import org.turnaround.inspection.CouncilLines.CouncilLine;
import org.turnaround.record.Timeline;

/** Where to start. */
@Controller
class HomeController {

    private static final int LATEST = 6;

    private final CouncilLines lines;
    private final Timeline timeline;

    HomeController(CouncilLines lines, Timeline timeline) {
        this.lines = lines;
        this.timeline = timeline;
    }

    @GetMapping("/")
    String home(Model model) {
        List<CouncilLine> all = this.lines.all();
        model.addAttribute("councils", all.size());
        model.addAttribute("counts", CouncilLines.counts(all));
        model.addAttribute("withoutOverall", count(all, line -> line.band().isLowest()));
        model.addAttribute(
                "listed",
                count(all, line -> line.grade() != null && line.grade().mark() != null));
        model.addAttribute("latest", this.timeline.latest(LATEST));
        return "site/home";
    }

    private static long count(List<CouncilLine> lines, Predicate<CouncilLine> those) {
        return lines.stream().filter(those).count();
    }
}
