package org.turnaround.inspection;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.record.Discrepancies;

/** One inspection, whole. */
@Controller
class InspectionController {

    private final Inspections inspections;
    private final Findings findings;
    private final Visits visits;
    private final Discrepancies discrepancies;

    InspectionController(Inspections inspections, Findings findings, Visits visits, Discrepancies discrepancies) {
        this.inspections = inspections;
        this.findings = findings;
        this.visits = visits;
        this.discrepancies = discrepancies;
    }

    @GetMapping("/inspections/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("inspection", this.inspections.withId(id));
        model.addAttribute("findings", this.findings.ofEntry(id));
        model.addAttribute("visits", this.visits.following(id));
        model.addAttribute("discrepancies", this.discrepancies.touching(id));
        return "inspection/inspection";
    }
}
