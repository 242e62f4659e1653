package org.turnaround.statement.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.LinkedHashSet;
import java.util.Set;
import org.turnaround.desk.Entry;

/** A promised act of one's own. What came of it is an {@link Outcome}. */
@Entity
@DiscriminatorValue("commitment")
class Commitment extends Entry<CommitmentForm> {

    @Embedded
    private CommitmentFacts facts;

    @ElementCollection
    @CollectionTable(name = "commitment_statement", joinColumns = @JoinColumn(name = "commitment_id"))
    @Column(name = "statement_id")
    private Set<Long> statements = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    @Override
    protected CommitmentForm form() {
        return new CommitmentForm(
                entry(),
                this.facts,
                parties(),
                this.statements.stream().sorted().toList(),
                topics(),
                sources());
    }

    @Override
    protected void takeOwn(CommitmentForm form) {
        this.facts = form.facts();
        this.statements.retainAll(form.statements());
        this.statements.addAll(form.statements());
    }
}
