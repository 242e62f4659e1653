package org.turnaround.inspection.points;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.account.Author;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.desk.History;
import org.turnaround.inspection.FindingFilter;
import org.turnaround.inspection.FindingRow;
import org.turnaround.inspection.FindingTrails;
import org.turnaround.inspection.FindingTrails.FindingTrail;
import org.turnaround.inspection.Findings;
import org.turnaround.record.Coverage;
import org.turnaround.record.Discrepancies;
import org.turnaround.record.Replies;
import org.turnaround.shared.Page;

/** What inspectors found in a council, and what became of each finding. */
@Controller
class FindingController {

    private static final int SIZE = 12; // no more than a phone has room for

    private final Councils councils;
    private final Findings findings;
    private final FindingTrails trails;
    private final PointTables tables;
    private final ToldBefore told;
    private final Coverage coverage;
    private final Discrepancies discrepancies;
    private final Replies replies;
    private final History history;

    FindingController(
            Councils councils,
            Findings findings,
            FindingTrails trails,
            PointTables tables,
            ToldBefore told,
            Coverage coverage,
            Discrepancies discrepancies,
            Replies replies,
            History history) {
        this.councils = councils;
        this.findings = findings;
        this.trails = trails;
        this.tables = tables;
        this.told = told;
        this.coverage = coverage;
        this.discrepancies = discrepancies;
        this.replies = replies;
        this.history = history;
    }

    @GetMapping("/councils/{slug}/findings")
    String list(@PathVariable String slug, FindingFilter filter, Model model) {
        Council council = this.councils.named(slug);
        Page<FindingRow> page = this.findings.ofCouncil(council.id(), filter, SIZE);
        model.addAttribute("council", council);
        model.addAttribute("covered", this.coverage.ofCouncil(council.id()));
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("counts", this.findings.counts(council.id()));
        model.addAttribute("table", this.tables.ofCouncil(council.id()));
        model.addAttribute("told", this.told.ofCouncil(council.id()));
        return "inspection/findings";
    }

    @GetMapping("/findings/{id}")
    String trail(@PathVariable long id, Optional<Author> reader, Model model) {
        FindingTrail trail = this.trails.of(id);
        model.addAttribute("trail", trail);
        model.addAttribute("finding", trail.finding());
        List<ToldBefore.Other> before = this.told.before(id);
        List<ToldBefore.Other> again = this.told.again(id);
        model.addAttribute("before", before);
        model.addAttribute("again", again);
        model.addAttribute(
                "surelyTold", Stream.concat(before.stream(), again.stream()).allMatch(ToldBefore.Other::confirmed));
        model.addAttribute("discrepancies", this.discrepancies.about("finding", id));
        model.addAttribute("replies", this.replies.toFinding(id));
        model.addAttribute("history", this.history.of("finding", id));
        model.addAttribute("mayEdit", reader.filter(Author::isEditor).isPresent());
        return "inspection/finding";
    }
}
