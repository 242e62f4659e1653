package org.turnaround.plan.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.plan.PlanChanged;
import org.turnaround.plan.PlanKeeping;
import org.turnaround.plan.PlanRow;
import org.turnaround.plan.Plans;

/** New versions of a plan. */
@Controller
@RequestMapping("/staff/plans/{plan}/versions")
class PlanVersionController {

    private static final String FORM = "plan/keeping/version";

    private final Plans plans;
    private final PlanKeeping keeping;
    private final Clock clock;

    PlanVersionController(Plans plans, PlanKeeping keeping, Clock clock) {
        this.plans = plans;
        this.keeping = keeping;
        this.clock = clock;
    }

    @ModelAttribute("plan")
    PlanRow plan(@PathVariable("plan") long id, Author by, Model model) {
        return show(this.plans.keptBy(by, id), model);
    }

    @GetMapping("/new")
    String form(@ModelAttribute(name = "plan", binding = false) PlanRow plan, Model model) {
        model.addAttribute("form", VersionForm.after(plan));
        return FORM;
    }

    @PostMapping
    String approve(
            @ModelAttribute(name = "plan", binding = false) PlanRow plan,
            @ModelAttribute("form") VersionForm form,
            Errors errors,
            Author by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.check(errors, "", LocalDate.now(this.clock));
        if (form.seen() == plan.revision()) {
            form.checkAgainst(plan, errors);
        }
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            this.keeping.approve(plan.id(), form.seen(), form.version(), by);
        } catch (PlanChanged ex) {
            response.setStatus(HttpStatus.CONFLICT.value());
            PlanRow now = show(this.plans.keptBy(by, plan.id()), model);
            model.addAttribute("changed", true);
            model.addAttribute("form", form.onTopOf(now));
            return FORM;
        }
        flash.addFlashAttribute("notice", "The version is on the record");
        return "redirect:" + plan.url() + "#versions";
    }

    /** With the versions whose place a new one may take, newest first. */
    private static PlanRow show(PlanRow plan, Model model) {
        Map<String, String> options = new LinkedHashMap<>();
        plan.inForce().forEach(version -> options.put(String.valueOf(version.id()), version.nameAndDate()));
        model.addAttribute("replaceable", options);
        model.addAttribute("plan", plan);
        return plan;
    }
}
