package org.turnaround.statement.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;
import org.turnaround.desk.entry.CitedFor;
import org.turnaround.desk.form.Ref;
import org.turnaround.statement.CommitmentStatus;

/** One look at what came of a commitment. The next one follows it. */
@Entity
@Table(name = "commitment_outcome")
class Outcome extends Thing<Outcome.Form> {

    @Column(name = "commitment_id")
    private long commitment;

    @Embedded
    private Facts facts;

    @ElementCollection
    @CollectionTable(name = "commitment_outcome_source", joinColumns = @JoinColumn(name = "outcome_id"))
    private Set<CitedFor> sources = new LinkedHashSet<>();

    private @Nullable Long decidedBy;

    @Column(updatable = false)
    private @Nullable Instant recordedAt;

    long commitment() {
        return this.commitment;
    }

    @Override
    protected Form form() {
        return new Form(this.commitment, this.facts, CitedFor.sources(this.sources));
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.recordedAt = this.recordedAt == null ? now : this.recordedAt;
        this.decidedBy = by == null ? null : by.id();
        this.commitment = form.commitment();
        this.facts = form.facts();
        replace(this.sources, CitedFor.of(form.commitment(), form.sources()));
    }

    /**
     * One look at what came of a commitment, as it is entered.
     *
     * @param commitment its number
     * @param sources the later sources that show it
     */
    record Form(
            @NotNull @Ref("commitment") Long commitment,
            @Valid Facts facts,
            @Ref("source") List<Long> sources) {}

    /**
     * What a look found.
     *
     * @param late it was kept, but after its time
     * @param text what shows it, in our own words; may be empty
     * @param why the reason why it cannot be assessed
     */
    @Embeddable
    record Facts(
            @NotNull @Enumerated(EnumType.STRING) CommitmentStatus status,
            Boolean late,
            @Size(max = 2000) String text,

            @Size(max = 1000) @Column(name = "why") @Nullable
            String why,

            @NotNull LocalDate lookedOn) {

        Facts {
            late = Boolean.TRUE.equals(late);
            text = Objects.requireNonNullElse(text, "");
        }
    }
}
