package org.turnaround.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.council.Council;
import org.turnaround.inspection.Inspections;
import org.turnaround.intervention.Interventions;
import org.turnaround.people.Leaders;
import org.turnaround.plan.Actions;
import org.turnaround.record.Coverage;

/** Reads the stories of councils, each in a few statements. */
@Service
@Transactional(readOnly = true)
class CouncilStories {

    private final Inspections inspections;
    private final Interventions interventions;
    private final Leaders leaders;
    private final Actions actions;
    private final Coverage coverage;
    private final Clock clock;

    CouncilStories(
            Inspections inspections,
            Interventions interventions,
            Leaders leaders,
            Actions actions,
            Coverage coverage,
            Clock clock) {
        this.inspections = inspections;
        this.interventions = interventions;
        this.leaders = leaders;
        this.actions = actions;
        this.coverage = coverage;
        this.clock = clock;
    }

    CouncilStory of(Council council) {
        LocalDate today = LocalDate.now(this.clock);
        Coverage.Covered covered = this.coverage.ofCouncil(council.id());
        return new CouncilStory(
                council,
                this.inspections.judged(council.id()),
                this.interventions.today(council.id(), today, covered.of("interventions")),
                this.leaders.ofCouncil(council.id()),
                covered.of("plans").held() == 0 ? Optional.empty() : this.actions.nextDue(council.id(), today),
                covered,
                today);
    }
}
