package org.turnaround.plan.reporting;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.plan.action.ReportNotTaken;
import org.turnaround.plan.action.Updates;

/** What an officer has asked an approver: whether an action is done, or its due date moves. */
@Controller
@RequestMapping("/staff/actions/{action}/decision")
class DecisionController {

    private final Actions actions;
    private final Questions questions;
    private final Updates updates;

    DecisionController(Actions actions, Questions questions, Updates updates) {
        this.actions = actions;
        this.questions = questions;
        this.updates = updates;
    }

    @ModelAttribute("action")
    ActionRow action(@PathVariable("action") long id, Author by) {
        ActionRow action = this.actions.withId(id);
        by.requireSignOffFor(action.councilId());
        return action;
    }

    @GetMapping
    String show(@ModelAttribute(name = "action", binding = false) ActionRow action, Author by, Model model) {
        model.addAttribute("form", DecisionForm.of(action, ""));
        return page(action, by, model);
    }

    @PostMapping
    Object decide(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @ModelAttribute("form") DecisionForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        String fault = form.fault();
        if (fault != null) {
            errors.rejectValue("reason", "wrong", fault);
            return page(action, by, model);
        }
        try {
            this.updates.decide(action.id(), form.seen(), form.decided(), form.reason(), by, form.keyOrNull());
        } catch (ReportNotTaken ex) {
            ActionRow now = this.actions.withId(action.id());
            model.addAttribute("action", now);
            model.addAttribute("form", DecisionForm.of(now, form.reason()));
            model.addAttribute("refused", ex);
            return new ModelAndView(page(now, by, model), HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("notice", "Decided: " + form.decided().label().toLowerCase(Locale.UK));
        return "redirect:/staff/actions/" + action.id() + "/decision";
    }

    private String page(ActionRow action, Author by, Model model) {
        model.addAttribute("question", this.questions.of(action, by));
        return "plan/reporting/decision";
    }
}
