package org.turnaround.site;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.position.Change;
import org.turnaround.position.NoAnswer;
import org.turnaround.position.Stance;
import org.turnaround.record.QuotationCheck;
import org.turnaround.statement.AnswerStatus;
import org.turnaround.statement.CommitmentStatus;
import org.turnaround.statement.Fidelity;

/**
 * What this record is and how it is made: where its facts come from, how stances, changes and outcomes are decided, in the
 * words that the pages use, and how to ask for a correction.
 */
@Controller
class AboutController {

    private final @Nullable Contact contact;

    /** @param contact an e-mail address, the address of a web page, or nothing */
    AboutController(@Value("${turnaround.contact:}") String contact) {
        this.contact = Contact.read(contact).orElse(null);
    }

    @GetMapping("/about")
    String about() {
        return "site/about";
    }

    @GetMapping("/method")
    String method(Model model) {
        model.addAttribute("forms", Fidelity.values());
        model.addAttribute("stances", Stance.values());
        model.addAttribute("silences", NoAnswer.values());
        model.addAttribute("changes", Change.values());
        model.addAttribute("outcomes", CommitmentStatus.values());
        model.addAttribute("answers", AnswerStatus.values());
        model.addAttribute("checks", QuotationCheck.values());
        model.addAttribute("contact", this.contact);
        return "site/method";
    }
}
