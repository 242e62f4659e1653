package org.turnaround.inspection.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.CitedFor;
import org.turnaround.desk.PublishedThing;
import org.turnaround.desk.State;

/**
 * Something that inspectors found. Everybody can read it as soon as the inspection or visit that it belongs to is
 * published, unless it is withdrawn itself.
 */
@Entity
class Finding extends PublishedThing<FindingForm> {

    @Embedded
    private FindingFacts facts;

    @Column(name = "council_id")
    private long council;

    private int position;

    @ElementCollection
    @CollectionTable(name = "finding_topic", joinColumns = @JoinColumn(name = "finding_id"))
    @Column(name = "topic_id")
    private Set<Long> topics = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "finding_source", joinColumns = @JoinColumn(name = "finding_id"))
    private Set<CitedFor> sources = new LinkedHashSet<>();

    @Transient
    private boolean moved;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {
        super(State.PUBLISHED);
    }

    @Override
    protected FindingForm form() {
        return new FindingForm(this.facts, this.topics.stream().sorted().toList(), CitedFor.sources(this.sources));
    }

    @Override
    protected void take(FindingForm form, @Nullable Author by, Instant now) {
        this.moved = this.facts == null
                || !this.facts.inspected().equals(form.facts().inspected());
        this.facts = form.facts();
        this.topics.retainAll(form.topics());
        this.topics.addAll(form.topics());
        CitedFor.replace(this.sources, CitedFor.of(form.facts().inspected(), form.sources()));
    }

    /** It was given an inspection or a visit, or another one, and has no place there yet. */
    boolean isMoved() {
        return this.moved;
    }

    void place(long ofCouncil, int at) {
        this.council = ofCouncil;
        this.position = at;
    }

    long inspected() {
        return this.facts.inspected();
    }

    boolean isWithdrawn() {
        return state() == State.WITHDRAWN;
    }

    @Override
    protected Long council() {
        return this.council;
    }
}
