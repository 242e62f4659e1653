package org.turnaround.position.editing;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.turnaround.desk.Entry;
import org.turnaround.desk.Party;

/** Where a person stands on a proposition at a date. */
@Entity(name = "HeldPosition")
@Table(name = "position")
@DiscriminatorValue("position")
class Position extends Entry<PositionForm> {

    @Embedded
    private PositionFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected Position() {}

    @Override
    protected PositionForm form() {
        Long holder =
                parties().stream().map(Party::who).findFirst().orElseThrow().id();
        return new PositionForm(holder, this.facts, entry().date(), sources());
    }

    @Override
    protected void takeOwn(PositionForm form) {
        this.facts = form.facts();
    }
}
