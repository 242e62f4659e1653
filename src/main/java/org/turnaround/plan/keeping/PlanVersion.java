package org.turnaround.plan.keeping;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.turnaround.desk.State;
import org.turnaround.desk.entry.Entry;
import org.turnaround.shared.PartialDate;

/** A version of a plan: an entry that is public at once. */
@Entity
@Table(name = "plan_version")
@DiscriminatorValue("plan")
class PlanVersion extends Entry<VersionForm> {

    @Embedded
    private VersionFacts facts;

    @SuppressWarnings("NullAway.Init")
    PlanVersion() {
        super(State.PUBLISHED);
    }

    @Override
    protected VersionForm form() {
        return new VersionForm(entry(), this.facts, parties(), topics(), sources(), Paper.NONE);
    }

    @Override
    protected void takeOwn(VersionForm form) {
        this.facts = form.facts();
    }

    PartialDate date() {
        return entry().date();
    }

    long plan() {
        return this.facts.plan();
    }
}
