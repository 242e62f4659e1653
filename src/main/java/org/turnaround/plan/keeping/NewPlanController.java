package org.turnaround.plan.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.plan.PlanKeeping;

/** New plans of a council, each with its first version. */
@Controller
@RequestMapping("/staff/councils/{slug}/plans")
class NewPlanController {

    private static final String FORM = "plan/keeping/new-plan";

    private final Councils councils;
    private final PlanKeeping keeping;
    private final Choices choices;
    private final Clock clock;

    NewPlanController(Councils councils, PlanKeeping keeping, Choices choices, Clock clock) {
        this.councils = councils;
        this.keeping = keeping;
        this.choices = choices;
        this.clock = clock;
    }

    /** Somebody else's council is refused before anything is shown of it. */
    @ModelAttribute("council")
    Council council(@PathVariable String slug, Author by, Model model) {
        Council council = this.councils.named(slug);
        by.requireBoardOf(council.id());
        model.addAttribute("inspections", this.choices.inspections(council.id()));
        return council;
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", PlanForm.empty());
        return FORM;
    }

    @PostMapping
    String begin(
            @ModelAttribute(name = "council", binding = false) Council council,
            @ModelAttribute("form") PlanForm form,
            Errors errors,
            Author by,
            RedirectAttributes flash) {
        form.check(errors);
        VersionForm first = Objects.requireNonNull(form.first());
        first.check(errors, "first.", LocalDate.now(this.clock));
        if (errors.hasErrors()) {
            return FORM;
        }
        long plan = this.keeping.begin(council.id(), form.facts(), first.version(), by);
        flash.addFlashAttribute("notice", "The plan is on the record; its actions come next");
        return "redirect:" + council.url("plan") + "?plan=" + plan;
    }
}
