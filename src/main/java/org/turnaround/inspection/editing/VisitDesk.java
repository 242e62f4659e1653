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
        super(EntryKind.VISIT, Visit.class, shelf, desk, findings);
    }

    @Override
    protected void rule(Visit.Form form, long id, Faults faults) {
        super.rule(form, id, faults);
        faults.inOrder("facts.visited", "facts.ended", "facts.letter");
        faults.after(dateOf(form.facts().follows()), "the inspection", "entry.date");
    }
}
