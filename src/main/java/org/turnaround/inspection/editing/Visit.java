package org.turnaround.inspection.editing;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.turnaround.desk.Entry;

/** Inspectors looked at part of the service and graded nothing. */
@Entity
@DiscriminatorValue("visit")
class Visit extends Entry<VisitForm> {

    @Embedded
    private VisitFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    @Override
    protected VisitForm form() {
        return new VisitForm(entry(), this.facts, parties(), topics(), sources());
    }

    @Override
    protected void takeOwn(VisitForm form) {
        this.facts = form.facts();
    }
}
