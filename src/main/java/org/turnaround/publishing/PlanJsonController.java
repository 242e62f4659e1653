package org.turnaround.publishing;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.plan.Actions;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Plans;

/** A council's plans and actions as JSON. */
@RestController
class PlanJsonController {

    private final Councils councils;
    private final Plans plans;
    private final Actions actions;
    private final PlanSettings settings;
    private final Clock clock;

    PlanJsonController(Councils councils, Plans plans, Actions actions, PlanSettings settings, Clock clock) {
        this.councils = councils;
        this.plans = plans;
        this.actions = actions;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/councils/{slug}/plan.json")
    PlanJson show(@PathVariable String slug) {
        Council council = this.councils.named(slug);
        return PlanJson.of(
                council.slug(),
                this.plans.ofCouncil(council.id()),
                this.actions.ofCouncil(council.id()),
                LocalDate.now(this.clock),
                this.settings);
    }
}
