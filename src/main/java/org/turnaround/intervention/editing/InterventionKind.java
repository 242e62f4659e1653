package org.turnaround.intervention.editing;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.turnaround.desk.EntryDesk;
import org.turnaround.desk.EntryShelf;
import org.turnaround.desk.Faults;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/** Interventions at the desk: what is entered here as published is in force on the council’s page. */
@Component
class InterventionKind extends EntryDesk<Intervention, InterventionForm> {

    InterventionKind(InterventionRepository interventions, EntryShelf shelf) {
        super(EntryKind.INTERVENTION, InterventionForm.class, interventions, shelf);
    }

    @Override
    protected Intervention fresh() {
        return new Intervention();
    }

    @Override
    protected void rule(InterventionForm form, long id, Faults faults) {
        InterventionFacts facts = Objects.requireNonNull(form.facts());
        PartialDate began = form.entry().date();
        PartialDate ends = facts.ends();
        faults.require(
                began == null || ends == null || !ends.last().isBefore(began.first()),
                "facts.ends",
                "“Ended” must not be before its date");
        faults.require(
                ends == null || !facts.endNotFound(),
                "facts.endNotFound",
                "Give its end, or say that nobody found it: not both");
        faults.require(facts.recites() == null || facts.recites() != id, "facts.recites", "It cannot repeat itself");
    }
}
