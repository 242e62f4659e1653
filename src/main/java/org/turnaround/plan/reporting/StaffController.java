package org.turnaround.plan.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.account.Author;
import org.turnaround.council.Councils;
import org.turnaround.plan.PlanSettings;

/** Where somebody of a council begins: what they have to do. */
@Controller
class StaffController {

    private final Rounds rounds;
    private final Questions questions;
    private final Councils councils;
    private final PlanSettings settings;
    private final Clock clock;

    StaffController(Rounds rounds, Questions questions, Councils councils, PlanSettings settings, Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.councils = councils;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/staff")
    String show(Author by, Model model) {
        LocalDate today = LocalDate.now(this.clock);
        Map<Long, Round> rounds = this.rounds.of(by.councils());
        Map<Long, List<Answer>> answers =
                this.questions.answersTo(by).stream().collect(Collectors.groupingBy(Answer::council));
        model.addAttribute(
                "todos",
                this.councils.all().stream()
                        .filter(council -> by.mayReportOn(council.id()))
                        .map(council -> Todo.of(
                                council,
                                rounds.getOrDefault(council.id(), Round.NONE),
                                answers.getOrDefault(council.id(), List.of()),
                                by,
                                today,
                                this.settings))
                        .toList());
        model.addAttribute("today", today);
        model.addAttribute("settings", this.settings);
        return "plan/reporting/staff";
    }
}
