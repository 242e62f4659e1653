package org.turnaround.plan.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.turnaround.desk.Refused;
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionRow.ActionName;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Actions;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.UpdateRow;
import org.turnaround.plan.action.Moves;
import org.turnaround.plan.action.ReportNotTaken;
import org.turnaround.plan.action.ReportNotTaken.Why;
import org.turnaround.plan.action.Updates;
import org.turnaround.shared.Options;

/** Reporting on one action. */
@Controller
@RequestMapping("/staff/actions/{action}")
class UpdateController {

    private final Actions actions;
    private final Questions questions;
    private final Updates updates;
    private final Reports reports;
    private final PlanSettings settings;
    private final Clock clock;

    UpdateController(
            Actions actions,
            Questions questions,
            Updates updates,
            Reports reports,
            PlanSettings settings,
            Clock clock) {
        this.actions = actions;
        this.questions = questions;
        this.updates = updates;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    @ModelAttribute("action")
    ActionRow action(@PathVariable("action") long id, Author by, Model model) {
        ActionRow action = this.actions.reportedBy(by, id);
        LocalDate today = LocalDate.now(this.clock);
        List<ActionState> states = Moves.choices(action, by, today, this.settings);
        List<ActionName> successors =
                states.contains(ActionState.SUPERSEDED) ? this.actions.successorsOf(action) : List.of();
        model.addAttribute("states", Options.of(states));
        model.addAttribute("successors", Options.of(successors, one -> String.valueOf(one.id()), ActionName::words));
        model.addAttribute("ratings", Options.of(action.ratings(), Function.identity(), Function.identity()));
        model.addAttribute("signals", action.signals(today, this.settings));
        model.addAttribute("asks", by.maySignOffFor(action.councilId()) ? Questions.asks(action, by) : null);
        model.addAttribute("approver", by.maySignOffFor(action.councilId()));
        return action;
    }

    @GetMapping
    String show(@ModelAttribute(name = "action", binding = false) ActionRow action, Model model) {
        model.addAttribute("form", ReportForm.of(action));
        return form(action, model);
    }

    @PostMapping("/updates")
    Object add(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @ModelAttribute("form") ReportForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        try {
            this.reports.take(action, form, by, Way.BROWSER);
        } catch (ReportNotTaken ex) {
            if (ex.why().isClash()) {
                return conflict(ex, this.actions.withId(action.id()), form);
            }
            ex.faults().forEach((field, fault) -> errors.rejectValue(field, "wrong", fault));
            return form(action, model);
        }
        flash.addFlashAttribute("notice", "Saved: " + action.ref() + " " + action.title());
        return "redirect:/actions/" + action.id();
    }

    /** For a short while after it was saved one press takes an update back. */
    @PostMapping("/updates/{update}/undo")
    String undo(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @PathVariable long update,
            Author by,
            RedirectAttributes flash) {
        try {
            this.updates.takeBack(action.id(), update, by);
            flash.addFlashAttribute("notice", "Your update is taken back");
        } catch (Refused ex) {
            flash.addFlashAttribute("notice", ex.sentence());
        }
        return "redirect:/actions/" + action.id();
    }

    private String form(ActionRow action, Model model) {
        said(action).forEach(model::addAttribute);
        return "plan/reporting/update";
    }

    /** Both versions side by side; what was typed stays, and can be saved on top of what is there now. */
    private ModelAndView conflict(ReportNotTaken ex, ActionRow now, ReportForm form) {
        Why clash = ex.why();
        Map<String, Object> shown = new HashMap<>(said(now));
        shown.putAll(Map.of(
                "clash", clash, "words", ex.words(), "action", now, "typed", form, "form", form.again(now, clash)));
        return new ModelAndView("plan/reporting/conflict", shown, HttpStatus.CONFLICT);
    }

    /** The last that was said of an action, with the name of who said it: colleagues are told. */
    private Map<String, Object> said(ActionRow action) {
        List<UpdateRow> latest =
                this.questions.standing(action.id()).stream().limit(1).toList();
        return Map.of("latest", latest, "names", this.questions.names(latest));
    }
}
