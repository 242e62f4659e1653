package org.turnaround.plan.keeping;

import jakarta.servlet.http.HttpServletResponse;
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
import org.turnaround.plan.PlanChanged;
import org.turnaround.plan.PlanKeeping;
import org.turnaround.plan.PlanRow;
import org.turnaround.plan.Plans;
import org.turnaround.record.editing.Differences;

/** Other words for a plan, and the council's key for its own colours. */
@Controller
@RequestMapping("/staff/plans/{plan}/wording")
class PlanWordingController {

    private static final String FORM = "plan/keeping/plan";

    private final Plans plans;
    private final PlanKeeping keeping;
    private final Choices choices;

    PlanWordingController(Plans plans, PlanKeeping keeping, Choices choices) {
        this.plans = plans;
        this.keeping = keeping;
        this.choices = choices;
    }

    @ModelAttribute("plan")
    PlanRow plan(@PathVariable("plan") long id, Author by, Model model) {
        PlanRow plan = this.plans.keptBy(by, id);
        model.addAttribute("inspections", this.choices.inspections(plan.councilId()));
        return plan;
    }

    @GetMapping
    String form(@ModelAttribute(name = "plan", binding = false) PlanRow plan, Model model) {
        model.addAttribute("form", PlanForm.of(plan));
        return FORM;
    }

    @PostMapping
    String reword(
            @ModelAttribute(name = "plan", binding = false) PlanRow plan,
            @ModelAttribute("form") PlanForm form,
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
            this.keeping.reword(plan.id(), form.seen(), form.facts(), form.paper(), by);
        } catch (PlanChanged ex) {
            response.setStatus(HttpStatus.CONFLICT.value());
            PlanRow now = this.plans.keptBy(by, plan.id());
            model.addAttribute(
                    "differences", Differences.between(PlanForm.of(now).words(), form.words()));
            model.addAttribute("form", form.onTopOf(now));
            return FORM;
        }
        flash.addFlashAttribute("notice", "Saved");
        return "redirect:" + plan.url();
    }
}
