package org.turnaround.intervention.editing;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Entry;

/** Any dated fact that is of no other kind: money granted, a decision, a publication. */
@Entity
@DiscriminatorValue("event")
class Event extends Entry<EventForm> {

    @Embedded
    private @Nullable EventFacts facts;

    @Override
    protected EventForm form() {
        return new EventForm(entry(), this.facts, parties(), topics(), sources());
    }

    @Override
    protected void takeOwn(EventForm form) {
        this.facts = form.facts();
    }
}
