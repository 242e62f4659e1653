package org.turnaround.plan.keeping;

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
import org.turnaround.plan.PlanKeeping;
import org.turnaround.plan.PlanKeeping.RefTaken;
import org.turnaround.plan.PlanKeeping.Target;

/** New actions of a plan. */
@Controller
@RequestMapping("/staff/plans/{plan}/actions")
class NewActionController {

    private static final String FORM = "plan/keeping/new-action";

    private final PlanKeeping keeping;
    private final Choices choices;

    NewActionController(PlanKeeping keeping, Choices choices) {
        this.keeping = keeping;
        this.choices = choices;
    }

    @ModelAttribute("target")
    Target target(@PathVariable("plan") long plan, Author by, Model model) {
        Target target = this.keeping.plan(plan, by);
        model.addAttribute("findings", this.choices.findings(target.council()));
        model.addAttribute("themes", this.choices.themes(target.council()));
        return target;
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", ActionForm.empty());
        return FORM;
    }

    @PostMapping
    String add(
            @ModelAttribute(name = "target", binding = false) Target target,
            @ModelAttribute("form") ActionForm form,
            Errors errors,
            Author by,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            long action = this.keeping.add(target.plan(), form.action(), by);
            flash.addFlashAttribute("notice", "Added to the plan");
            return "redirect:/actions/" + action;
        } catch (RefTaken ex) {
            errors.rejectValue("ref", "taken", "Another action of this plan has that reference");
            return FORM;
        }
    }
}
