package org.turnaround.statement.editing;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.desk.Refused;

/** What is decided on a statement before it is published: whether it is on the record already. */
@Controller
@RequestMapping("/editor/statements/{id:\\d+}")
class UtteranceController {

    private final Utterances utterances;

    UtteranceController(Utterances utterances) {
        this.utterances = utterances;
    }

    @PostMapping("/same")
    String same(
            @PathVariable long id,
            @RequestParam int base,
            @RequestParam long other,
            Author by,
            RedirectAttributes flash) {
        try {
            this.utterances.join(by, id, base, other);
        } catch (Refused ex) {
            flash.addFlashAttribute("refused", ex.sentence());
            return "redirect:" + form(id);
        }
        flash.addFlashAttribute("notice", "Its sources are added to this statement, and the draft is thrown away");
        return "redirect:" + form(other);
    }

    @PostMapping("/another")
    String another(@PathVariable long id, @RequestParam long other, Author by, RedirectAttributes flash) {
        try {
            this.utterances.setApart(by, id, other);
            flash.addFlashAttribute("notice", "The two stay apart");
        } catch (Refused ex) {
            flash.addFlashAttribute("refused", ex.sentence());
        }
        return "redirect:" + form(id);
    }

    private static String form(long id) {
        return "/editor/statements/" + id;
    }
}
