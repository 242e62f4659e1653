package org.turnaround.plan.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.desk.Refused;
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionChanged;
import org.turnaround.plan.ActionHistory;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Actions;
import org.turnaround.plan.DueDateNotAllowed;
import org.turnaround.plan.KeyUsedBefore;
import org.turnaround.plan.MoveNotAllowed;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Updates;

/** Reporting on one action. */
@Controller
@RequestMapping("/staff/actions/{action}")
class UpdateController {

    private static final String FORM = "plan/reporting/update";
    private static final String CONFLICT = "plan/reporting/conflict";

    private final Actions actions;
    private final ActionHistory history;
    private final Updates updates;
    private final Reporter reporter;
    private final PlanSettings settings;
    private final Clock clock;

    UpdateController(
            Actions actions,
            ActionHistory history,
            Updates updates,
            Reporter reporter,
            PlanSettings settings,
            Clock clock) {
        this.actions = actions;
        this.history = history;
        this.updates = updates;
        this.reporter = reporter;
        this.settings = settings;
        this.clock = clock;
    }

    @ModelAttribute("action")
    ActionRow action(@PathVariable("action") long id, Author by, Model model) {
        ActionRow action = this.actions.reportedBy(by, id);
        LocalDate today = LocalDate.now(this.clock);
        List<ActionState> states = action.choices(by, today, this.settings);
        model.addAttribute("states", Options.states(states));
        model.addAttribute(
                "successors",
                states.contains(ActionState.SUPERSEDED)
                        ? Options.actions(this.actions.successorsOf(action))
                        : Map.of());
        model.addAttribute("ratings", Options.ratings(action));
        model.addAttribute("standing", action.standing(today, this.settings));
        model.addAttribute("reading", action.reading(today));
        model.addAttribute("approver", by.maySignOffFor(action.councilId()));
        return action;
    }

    @GetMapping
    String show(@ModelAttribute(name = "action", binding = false) ActionRow action, Model model) {
        model.addAttribute("form", UpdateForm.of(action));
        return form(action, model);
    }

    @PostMapping("/updates")
    Object add(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @ModelAttribute("form") UpdateForm form,
            Errors errors,
            Author by,
            Model model,
            RedirectAttributes flash) {
        this.reporter.faults(action, form).forEach((field, fault) -> errors.rejectValue(field, "wrong", fault));
        if (errors.hasErrors()) {
            return form(action, model);
        }
        try {
            this.reporter.take(action, form, by, Way.BROWSER);
        } catch (MoveNotAllowed ex) {
            return refused(errors, ex.why().field(), ex, action, model);
        } catch (DueDateNotAllowed ex) {
            return refused(errors, "due", ex, action, model);
        } catch (Reporter.SaidBefore ex) {
            return conflict(Clash.SAID_BEFORE, action, form);
        } catch (KeyUsedBefore ex) {
            return conflict(Clash.SENT_BEFORE, action, form);
        } catch (ActionChanged ex) {
            return conflict(Clash.CHANGED, this.actions.withId(action.id()), form);
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

    @PostMapping("/due-date/agreed")
    String agreeToDueDate(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @RequestParam(defaultValue = "-1") int version,
            Author by,
            RedirectAttributes flash) {
        return decide(
                action, flash, "The due date has moved", () -> this.updates.agreeToDueDate(action.id(), version, by));
    }

    @PostMapping("/due-date/kept")
    String keepDueDate(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @RequestParam(defaultValue = "-1") int version,
            Author by,
            RedirectAttributes flash) {
        return decide(
                action, flash, "The due date stays as it is", () -> this.updates.keepDueDate(action.id(), version, by));
    }

    private static String decide(ActionRow action, RedirectAttributes flash, String done, Runnable decision) {
        String notice = done;
        try {
            decision.run();
        } catch (ActionChanged ex) {
            notice = "Somebody was first: see below how the action stands now";
        } catch (DueDateNotAllowed ex) {
            notice = String.valueOf(ex.getMessage());
        }
        flash.addFlashAttribute("notice", notice);
        return "redirect:/staff/actions/" + action.id();
    }

    private String refused(Errors errors, String field, RuntimeException ex, ActionRow action, Model model) {
        errors.rejectValue(field, "notAllowed", String.valueOf(ex.getMessage()));
        return form(action, model);
    }

    private String form(ActionRow action, Model model) {
        model.addAttribute("latest", latest(action));
        return FORM;
    }

    /** Both versions side by side; what was typed stays, and can be saved on top of what is there now. */
    private ModelAndView conflict(Clash clash, ActionRow now, UpdateForm form) {
        Map<String, Object> shown = Map.of(
                "clash",
                clash,
                "action",
                now,
                "typed",
                form,
                "form",
                Round.again(form, now, clash),
                "theirs",
                latest(now));
        return new ModelAndView(CONFLICT, shown, HttpStatus.CONFLICT);
    }

    private Object latest(ActionRow action) {
        return this.history.updates(action.id(), null).rows().stream()
                .filter(update -> !update.isWithdrawn())
                .limit(1)
                .toList();
    }
}
