package org.turnaround.intervention.editing;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Entry;

/** Somebody brought in, or a step by the government. */
@Entity
@DiscriminatorValue("intervention")
class Intervention extends Entry<InterventionForm> {

    @Embedded
    private @Nullable InterventionFacts facts;

    @Override
    protected InterventionForm form() {
        return new InterventionForm(entry(), this.facts, parties(), topics(), sources());
    }

    @Override
    protected void takeOwn(InterventionForm form) {
        this.facts = form.facts();
    }
}
