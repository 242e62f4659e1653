package org.turnaround.intervention.editing;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Entry;

/** People met about the service. */
@Entity
@DiscriminatorValue("meeting")
class Meeting extends Entry<MeetingForm> {

    @Embedded
    private @Nullable MeetingFacts facts;

    @Override
    protected MeetingForm form() {
        return new MeetingForm(entry(), this.facts, parties(), topics(), sources());
    }

    @Override
    protected void takeOwn(MeetingForm form) {
        this.facts = form.facts();
    }
}
