package org.turnaround.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.position.Change;
import org.turnaround.position.NoAnswer;
import org.turnaround.position.Stance;
import org.turnaround.statement.AnswerStatus;
import org.turnaround.statement.CommitmentStatus;
import org.turnaround.statement.QuotationCheck;
import org.turnaround.statement.StatementForm;

/** How stances, changes and outcomes are decided, in the words that the pages use, and how to ask for a correction. */
@Controller
class MethodController {

    @GetMapping("/method")
    String method(Model model) {
        model.addAttribute("forms", StatementForm.values());
        model.addAttribute("stances", Stance.values());
        model.addAttribute("silences", NoAnswer.values());
        model.addAttribute("changes", Change.values());
        model.addAttribute("outcomes", CommitmentStatus.values());
        model.addAttribute("answers", AnswerStatus.values());
        model.addAttribute("checks", QuotationCheck.values());
        return "site/method";
    }
}
