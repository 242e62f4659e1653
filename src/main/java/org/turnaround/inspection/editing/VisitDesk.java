package org.turnaround.inspection.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.Desk;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;

/** Visits at the desk. */
@Component
class VisitDesk extends InspectedDesk<Visit, Visit.Form> {

    VisitDesk(Shelf shelf, Desk desk, FindingDesk findings) {
        super(EntryKind.VISIT, Visit.class, Visit.Form.class, shelf, desk, findings);
    }

    @Override
    protected void rule(Visit.Form form, long id, Faults faults) {
        super.rule(form, id, faults);
        Visit.Facts facts = form.facts();
        requireOrder(
                faults, facts.visited(), facts.ended(), "facts.ended", "The last day must not be before the first");
        requireOrder(
                faults, facts.visited(), facts.letter(), "facts.letter", "The letter must not be before the visit");
    }
}
