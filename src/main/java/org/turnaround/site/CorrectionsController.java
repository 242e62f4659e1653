package org.turnaround.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.record.Corrections;

/** What the record said wrongly and has put right. */
@Controller
class CorrectionsController {

    private final Corrections corrections;

    CorrectionsController(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/corrections")
    String show(Model model) {
        model.addAttribute("corrections", this.corrections.all());
        return "site/corrections";
    }
}
