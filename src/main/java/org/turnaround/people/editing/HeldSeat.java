package org.turnaround.people.editing;

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
import org.turnaround.desk.Thing;

/** One person in one seat in the House of Commons for one party. */
@Entity
@Table(name = "membership")
class HeldSeat extends Thing<SeatForm> {

    @Embedded
    private SeatFacts facts;

    @ElementCollection
    @CollectionTable(name = "membership_source", joinColumns = @JoinColumn(name = "membership_id"))
    @Column(name = "source_id")
    private Set<Long> sources = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected HeldSeat() {}

    @Override
    protected SeatForm form() {
        return new SeatForm(this.facts, this.sources.stream().sorted().toList());
    }

    @Override
    protected void take(SeatForm form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        this.sources.retainAll(form.sources());
        this.sources.addAll(form.sources());
    }
}
