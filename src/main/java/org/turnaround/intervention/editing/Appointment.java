package org.turnaround.intervention.editing;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.turnaround.desk.Entry;

/** Somebody came into a post or left it. */
@Entity
@DiscriminatorValue("appointment")
class Appointment extends Entry<AppointmentForm> {

    @Embedded
    private AppointmentFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    @Override
    protected AppointmentForm form() {
        return new AppointmentForm(entry(), this.facts, topics(), sources());
    }

    @Override
    protected void takeOwn(AppointmentForm form) {
        this.facts = form.facts();
    }
}
