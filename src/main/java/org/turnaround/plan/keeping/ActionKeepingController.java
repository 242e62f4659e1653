package org.turnaround.plan.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
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
import org.turnaround.plan.ActionChanged;
import org.turnaround.plan.ActionKeeping;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionRow.FindingName;
import org.turnaround.plan.Actions;
import org.turnaround.record.editing.Differences;

/** Other words for an action, other findings and themes, and what the board says of it. */
@Controller
@RequestMapping("/staff/actions/{action}")
class ActionKeepingController {

    private static final String FORM = "plan/keeping/action";
    private static final String BOARD = "plan/keeping/board";

    private final Actions actions;
    private final ActionKeeping keeping;
    private final Choices choices;
    private final Clock clock;

    ActionKeepingController(Actions actions, ActionKeeping keeping, Choices choices, Clock clock) {
        this.actions = actions;
        this.keeping = keeping;
        this.choices = choices;
        this.clock = clock;
    }

    @ModelAttribute("action")
    ActionRow action(@PathVariable("action") long id, Author by, Model model) {
        ActionRow action = this.actions.keptBy(by, id);
        List<Long> linked = action.findings().stream().map(FindingName::id).toList();
        model.addAttribute("findings", this.choices.findings(action.councilId(), linked));
        model.addAttribute("themes", this.choices.themes());
        return action;
    }

    @GetMapping("/wording")
    String form(@ModelAttribute(name = "action", binding = false) ActionRow action, Model model) {
        model.addAttribute("form", ActionForm.of(action));
        return FORM;
    }

    @PostMapping("/wording")
    String reword(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @ModelAttribute("form") ActionForm form,
            Errors errors,
            Author by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            this.keeping.reword(action.id(), form.seen(), form.action(), by);
        } catch (ActionChanged ex) {
            response.setStatus(HttpStatus.CONFLICT.value());
            ActionForm now = ActionForm.of(this.actions.withId(action.id()));
            model.addAttribute("differences", Differences.between(now.words(), form.words()));
            model.addAttribute("form", form.onTopOf(now));
            return FORM;
        }
        flash.addFlashAttribute("notice", "Saved");
        return "redirect:/actions/" + action.id();
    }

    @GetMapping("/board")
    String board(Model model) {
        model.addAttribute("form", BoardForm.empty());
        return BOARD;
    }

    @PostMapping("/board")
    String boardSays(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @ModelAttribute("form") BoardForm form,
            Errors errors,
            Author by,
            RedirectAttributes flash) {
        form.check(errors, LocalDate.now(this.clock));
        if (errors.hasErrors()) {
            return BOARD;
        }
        this.keeping.boardSays(action.id(), form.word(), by);
        flash.addFlashAttribute("notice", "What the board says is on the record");
        return "redirect:/actions/" + action.id();
    }
}
