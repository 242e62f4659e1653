package org.turnaround.plan.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.account.Author;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.plan.PlanSettings;

/** Where somebody of a council begins: what they have to do. */
@Controller
class StaffController {

    private final Actions actions;
    private final Councils councils;
    private final PlanSettings settings;
    private final Clock clock;

    StaffController(Actions actions, Councils councils, PlanSettings settings, Clock clock) {
        this.actions = actions;
        this.councils = councils;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/staff")
    String show(Author by, Model model) {
        LocalDate today = LocalDate.now(this.clock);
        List<ActionRow> all = this.actions.toReportOn(by.councils(), today);
        model.addAttribute(
                "todos",
                this.councils.all().stream()
                        .filter(council -> by.mayReportOn(council.id()))
                        .map(council -> todo(council, all, by, today))
                        .toList());
        model.addAttribute("today", today);
        model.addAttribute("settings", this.settings);
        return "plan/reporting/staff";
    }

    private Todo todo(Council council, List<ActionRow> all, Author by, LocalDate today) {
        List<ActionRow> own = all.stream()
                .filter(action -> action.councilId() == council.id())
                .toList();
        return Todo.of(council, own, by, today, this.settings);
    }
}
