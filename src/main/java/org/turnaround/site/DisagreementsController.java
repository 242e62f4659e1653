package org.turnaround.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.record.Coverage;
import org.turnaround.record.Discrepancies;

/** All that a council's sources do not agree on; each stands beside what it disputes, too. */
@Controller
class DisagreementsController {

    private final Councils councils;
    private final Coverage coverage;
    private final Discrepancies discrepancies;

    DisagreementsController(Councils councils, Coverage coverage, Discrepancies discrepancies) {
        this.councils = councils;
        this.coverage = coverage;
        this.discrepancies = discrepancies;
    }

    @GetMapping("/councils/{slug}/disagreements")
    String show(@PathVariable String slug, Model model) {
        Council council = this.councils.named(slug);
        model.addAttribute("council", council);
        model.addAttribute("covered", this.coverage.ofCouncil(council.id()));
        model.addAttribute("discrepancies", this.discrepancies.ofCouncil(council.id()));
        return "site/disagreements";
    }
}
