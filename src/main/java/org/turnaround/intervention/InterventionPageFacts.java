package org.turnaround.intervention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryKind;
import org.turnaround.record.PageFacts;

/** Puts on an intervention's page how long it lasted and how it stands today. */
@Component
class InterventionPageFacts implements PageFacts {

    private final Interventions interventions;
    private final Clock clock;

    InterventionPageFacts(Interventions interventions, Clock clock) {
        this.interventions = interventions;
        this.clock = clock;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.INTERVENTION;
    }

    @Override
    public Optional<InterventionToday> of(long entryId) {
        LocalDate today = LocalDate.now(this.clock);
        return this.interventions.find(entryId).map(one -> new InterventionToday(one, one.on(today)));
    }

    /** An intervention and how it stands. */
    public record InterventionToday(Intervention intervention, Standing standing) {}
}
