package org.turnaround.people.editing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;

/** A body that acts on the record: a board, a department, a newspaper. */
@Entity
class Organisation extends Thing<OrganisationForm> {

    @Embedded
    private OrganisationForm facts;

    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @Override
    protected OrganisationForm form() {
        return this.facts;
    }

    @Override
    protected void take(OrganisationForm form, @Nullable Author by, Instant now) {
        this.facts = form;
        this.editedAt = now;
    }

    @Override
    protected @Nullable Long council() {
        return this.facts.council();
    }
}
