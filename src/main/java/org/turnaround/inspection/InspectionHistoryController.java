package org.turnaround.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.chart.Picture;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.record.Coverage;

/** How a council was judged through the years, under each framework by itself. */
@Controller
class InspectionHistoryController {

    private final Councils councils;
    private final Inspections inspections;
    private final Visits visits;
    private final Coverage coverage;
    private final Clock clock;

    InspectionHistoryController(
            Councils councils, Inspections inspections, Visits visits, Coverage coverage, Clock clock) {
        this.councils = councils;
        this.inspections = inspections;
        this.visits = visits;
        this.coverage = coverage;
        this.clock = clock;
    }

    @GetMapping("/councils/{slug}/inspections")
    String show(@PathVariable String slug, Model model) {
        Council council = this.councils.named(slug);
        List<InspectionRow> judged = this.inspections.ofCouncil(council.id());
        List<VisitRow> visited = this.visits.ofCouncil(council.id());
        LocalDate today = LocalDate.now(this.clock);
        model.addAttribute("council", council);
        model.addAttribute("covered", this.coverage.ofCouncil(council.id()));
        model.addAttribute("tables", HistoryTable.of(council, judged));
        model.addAttribute("visits", visited);
        model.addAttribute("smallChart", JudgementChart.draw(judged, visited, today, Picture.NARROW));
        model.addAttribute("largeChart", JudgementChart.draw(judged, visited, today, Picture.WIDE));
        return "inspection/history";
    }
}
