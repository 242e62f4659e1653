package org.turnaround.plan.keeping;

import java.util.List;
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
import org.turnaround.plan.ActionKeeping;
import org.turnaround.plan.ActionKeeping.RefTaken;
import org.turnaround.plan.PlanRow;
import org.turnaround.plan.Plans;

/** New actions of a plan. */
@Controller
@RequestMapping("/staff/plans/{plan}/actions")
class NewActionController {

    private static final String FORM = "plan/keeping/new-action";

    private final Plans plans;
    private final ActionKeeping keeping;
    private final Choices choices;

    NewActionController(Plans plans, ActionKeeping keeping, Choices choices) {
        this.plans = plans;
        this.keeping = keeping;
        this.choices = choices;
    }

    @ModelAttribute("plan")
    PlanRow plan(@PathVariable("plan") long id, Author by, Model model) {
        PlanRow plan = this.plans.keptBy(by, id);
        model.addAttribute("findings", this.choices.findings(plan.councilId(), List.of()));
        model.addAttribute("themes", this.choices.themes());
        return plan;
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", ActionForm.empty());
        return FORM;
    }

    @PostMapping
    String add(
            @ModelAttribute(name = "plan", binding = false) PlanRow plan,
            @ModelAttribute("form") ActionForm form,
            Errors errors,
            Author by,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            long action = this.keeping.add(plan.id(), form.action(), form.formKey(), by);
            flash.addFlashAttribute("notice", "Added to the plan");
            return "redirect:/actions/" + action;
        } catch (RefTaken ex) {
            errors.rejectValue("ref", "taken", "Another action of this plan has that reference");
            return FORM;
        }
    }
}
