package org.turnaround.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.inspection.CouncilFilter;
import org.turnaround.inspection.CouncilLines;
import org.turnaround.inspection.CouncilLines.CouncilLine;
import org.turnaround.inspection.Inspections;
import org.turnaround.record.Timeline;

/** Where to start: one box, and how the whole country stands and stood. */
@Controller
class HomeController {

    private static final int LATEST = 6;
    private static final CouncilFilter EVERY = new CouncilFilter(null, null, null, null);

    private final CouncilLines lines;
    private final Inspections inspections;
    private final Timeline timeline;
    private final Clock clock;

    HomeController(CouncilLines lines, Inspections inspections, Timeline timeline, Clock clock) {
        this.lines = lines;
        this.inspections = inspections;
        this.timeline = timeline;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        CouncilLines.Listed listed = this.lines.listed(EVERY);
        List<CouncilLine> all = listed.all();
        model.addAttribute("councils", all.size());
        model.addAttribute("counts", CouncilLines.counts(all));
        model.addAttribute("map", TileMap.of(all));
        model.addAttribute("listed", listed);
        model.addAttribute("trend", GradeTrend.of(this.inspections.allJudged(), all.size(), LocalDate.now(this.clock)));
        model.addAttribute("withoutOverall", count(all, line -> line.band().isLowest()));
        model.addAttribute(
                "fromListing",
                count(all, line -> line.grade() != null && line.grade().mark() != null));
        model.addAttribute("latest", this.timeline.latest(LATEST));
        return "site/home";
    }

    private static long count(List<CouncilLine> lines, Predicate<CouncilLine> those) {
        return lines.stream().filter(those).count();
    }
}
