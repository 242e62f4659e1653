package org.turnaround.statement.editing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.desk.Refused;
import org.turnaround.statement.StatementPage;

/** What is decided on a statement before it is published: how it looks, and whether it is on the record already. */
@Controller
@RequestMapping("/editor/statements/{id:\\d+}")
class UtteranceController {

    private final Utterances utterances;
    private final StatementPage page;

    UtteranceController(Utterances utterances, StatementPage page) {
        this.utterances = utterances;
        this.page = page;
    }

    /** The very page that the public will see. */
    @GetMapping("/preview")
    String preview(@PathVariable long id, Model model) {
        model.addAttribute("desk", form(id));
        return this.page.preview(id, model);
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
