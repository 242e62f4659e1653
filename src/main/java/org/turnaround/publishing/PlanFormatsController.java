package org.turnaround.publishing;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.plan.Actions;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Plans;

/** A council's plans and actions in the other formats. */
@RestController
class PlanFormatsController {

    private static final Csv<PlanJson.Action> CSV = Csv.<PlanJson.Action>named("plan")
            .column("id", PlanJson.Action::id)
            .column("plan", PlanJson.Action::plan)
            .column("ref", PlanJson.Action::ref)
            .column("title", PlanJson.Action::title)
            .column("owner", PlanJson.Action::owner)
            .column("state", PlanJson.Action::state)
            .column("reported rating", PlanJson.Action::reportedRating)
            .column("first due", PlanJson.Action::firstDue)
            .column("due", PlanJson.Action::due)
            .column("due as written", PlanJson.Action::dueText)
            .column("times moved", PlanJson.Action::timesMoved)
            .column("days moved", PlanJson.Action::daysMoved)
            .column("overdue", PlanJson.Action::overdue)
            .column("findings", PlanJson.Action::findings)
            .column("topics", PlanJson.Action::topics)
            .address("url", PlanJson.Action::url);

    private final Councils councils;
    private final Plans plans;
    private final Actions actions;
    private final PlanSettings settings;
    private final Clock clock;
    private final CsvFiles files;

    PlanFormatsController(
            Councils councils, Plans plans, Actions actions, PlanSettings settings, Clock clock, CsvFiles files) {
        this.councils = councils;
        this.plans = plans;
        this.actions = actions;
        this.settings = settings;
        this.clock = clock;
        this.files = files;
    }

    @GetMapping("/councils/{slug}/plan.json")
    PlanJson json(@PathVariable String slug) {
        Council council = this.councils.named(slug);
        return PlanJson.of(
                council.slug(),
                this.plans.ofCouncil(council.id()),
                this.actions.ofCouncil(council.id()),
                LocalDate.now(this.clock),
                this.settings);
    }

    /** A line for each action of every plan. */
    @GetMapping("/councils/{slug}/plan.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug) {
        return this.files.of(CSV, json(slug).actions());
    }

    @GetMapping("/actions/{id}.json")
    PlanJson.Action action(@PathVariable long id) {
        return PlanJson.Action.of(this.actions.withId(id), LocalDate.now(this.clock), this.settings);
    }
}
