package org.turnaround.position.editing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.PublishedThing;

/** A sentence that one can agree or disagree with. */
@Entity
class Proposition extends PublishedThing<PropositionForm> {

    @Embedded
    private PropositionForm facts;

    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected Proposition() {}

    @Override
    protected PropositionForm form() {
        return this.facts;
    }

    @Override
    protected void take(PropositionForm form, @Nullable Author by, Instant now) {
        this.facts = form;
        this.editedAt = now;
    }

    @Override
    protected @Nullable Long council() {
        return this.facts.council();
    }
}
