package org.turnaround.statement.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
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
    private List<Shown> sources = new ArrayList<>();

    private @Nullable Long decidedBy;

    @Column(updatable = false)
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Outcome() {}

    /** A source of it: a citation of the commitment. */
    @Embeddable
    record Shown(
            @Column(name = "entry_id") long commitment,
            @Column(name = "source_id") long source) {}

    @Override
    protected OutcomeForm form() {
        return new OutcomeForm(
                this.commitment,
                this.facts,
                this.sources.stream().map(Shown::source).sorted().toList());
    }

    @Override
    protected void take(OutcomeForm form, @Nullable Author by, Instant now) {
        this.recordedAt = this.recordedAt == null ? now : this.recordedAt;
        this.decidedBy = by == null ? null : by.id();
        this.commitment = form.commitment();
        this.facts = form.facts();
        List<Shown> next = form.sources().stream()
                .distinct()
                .sorted()
                .map(source -> new Shown(form.commitment(), source))
                .toList();
        if (!next.equals(this.sources)) {
            this.sources.clear();
            this.sources.addAll(next);
        }
    }
}
