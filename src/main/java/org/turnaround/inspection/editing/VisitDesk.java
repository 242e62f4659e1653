package org.turnaround.inspection.editing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.EntryShelf;
import org.turnaround.desk.Faults;
import org.turnaround.record.EntryKind;

/** Visits at the desk. */
@Component
class VisitDesk extends InspectedDesk<Visit, VisitForm> {

    VisitDesk(VisitRepository visits, EntryShelf shelf, JdbcClient jdbc) {
        super(EntryKind.VISIT, VisitForm.class, visits, shelf, jdbc);
    }

    @Override
    protected Visit fresh() {
        return new Visit();
    }

    @Override
    protected void rule(VisitForm form, long id, Faults faults) {
        super.rule(form, id, faults);
        VisitFacts facts = form.facts();
        requireOrder(
                faults, facts.visited(), facts.ended(), "facts.ended", "The last day must not be before the first");
        requireOrder(
                faults, facts.visited(), facts.letter(), "facts.letter", "The letter must not be before the visit");
    }
}
