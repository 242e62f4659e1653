package org.turnaround.plan.keeping;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.plan.Updates;

/** What the board says of an action. */
@Controller
@RequestMapping("/staff/actions/{action}/board")
class BoardController {

    private static final String FORM = "plan/keeping/board";

    private final Actions actions;
    private final Updates updates;
    private final Clock clock;

    BoardController(Actions actions, Updates updates, Clock clock) {
        this.actions = actions;
        this.updates = updates;
        this.clock = clock;
    }

    @ModelAttribute("action")
    ActionRow action(@PathVariable("action") long id, Author by) {
        return this.actions.keptBy(by, id);
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", BoardForm.empty());
        return FORM;
    }

    @PostMapping
    String boardSays(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @Valid @ModelAttribute("form") BoardForm form,
            Errors errors,
            Author by,
            RedirectAttributes flash) {
        form.check(errors, LocalDate.now(this.clock));
        if (errors.hasErrors()) {
            return FORM;
        }
        this.updates.boardSays(action.id(), form.word(), by);
        flash.addFlashAttribute("notice", "What the board says is on the record");
        return "redirect:/actions/" + action.id();
    }
}
