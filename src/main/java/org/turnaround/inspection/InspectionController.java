package org.turnaround.inspection;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.account.Author;
import org.turnaround.desk.History;
import org.turnaround.record.Discrepancies;
import org.turnaround.record.Replies;

/** One inspection, whole. */
@Controller
class InspectionController {

    private final Inspections inspections;
    private final Findings findings;
    private final Visits visits;
    private final Discrepancies discrepancies;
    private final Replies replies;
    private final History history;

    InspectionController(
            Inspections inspections,
            Findings findings,
            Visits visits,
            Discrepancies discrepancies,
            Replies replies,
            History history) {
        this.inspections = inspections;
        this.findings = findings;
        this.visits = visits;
        this.discrepancies = discrepancies;
        this.replies = replies;
        this.history = history;
    }

    @GetMapping("/inspections/{id}")
    String show(@PathVariable long id, Optional<Author> reader, Model model) {
        model.addAttribute("inspection", this.inspections.withId(id));
        List<FindingRow> found = this.findings.ofEntry(id);
        model.addAttribute("findings", found);
        model.addAttribute("secondHand", InspectionRow.isAtSecondHand(found));
        model.addAttribute("visits", this.visits.following(id));
        model.addAttribute("discrepancies", this.discrepancies.about(id));
        model.addAttribute("replies", this.replies.toEntry(id));
        model.addAttribute("history", this.history.of("inspection", id));
        model.addAttribute("mayEdit", reader.filter(Author::isEditor).isPresent());
        return "inspection/inspection";
    }
}
