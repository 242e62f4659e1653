package org.turnaround.statement.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.CitedFor;
import org.turnaround.desk.Thing;

/** One look at what came of a commitment. The next one follows it. */
@Entity
@Table(name = "commitment_outcome")
class Outcome extends Thing<OutcomeForm> {

    @Column(name = "commitment_id")
    private long commitment;

    @Embedded
    private OutcomeFacts facts;

    @ElementCollection
    @CollectionTable(name = "commitment_outcome_source", joinColumns = @JoinColumn(name = "outcome_id"))
    private Set<CitedFor> sources = new LinkedHashSet<>();

    private @Nullable Long decidedBy;

    @Column(updatable = false)
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Outcome() {}

    @Override
    protected OutcomeForm form() {
        return new OutcomeForm(this.commitment, this.facts, CitedFor.sources(this.sources));
    }

    @Override
    protected void take(OutcomeForm form, @Nullable Author by, Instant now) {
        this.recordedAt = this.recordedAt == null ? now : this.recordedAt;
        this.decidedBy = by == null ? null : by.id();
        this.commitment = form.commitment();
        this.facts = form.facts();
        CitedFor.replace(this.sources, CitedFor.of(form.commitment(), form.sources()));
    }
}
