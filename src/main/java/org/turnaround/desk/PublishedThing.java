package org.turnaround.desk;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** A thing that is a draft until somebody publishes it, and is withdrawn with a reason that its address shows. */
@MappedSuperclass
public abstract class PublishedThing<F extends Record> extends Thing<F> {

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String stateReason;

    protected PublishedThing() {
        this(State.DRAFT);
    }

    /** What is public from the first. */
    protected PublishedThing(State first) {
        this.state = first;
    }

    @Override
    protected final State state() {
        return this.state;
    }

    protected final @Nullable String stateReason() {
        return this.stateReason;
    }

    final void publish() {
        if (this.state == State.PUBLISHED) {
            throw new Refused("It is published already");
        }
        this.state = State.PUBLISHED;
        this.stateReason = null;
    }

    final void withdraw(String reason) {
        if (this.state != State.PUBLISHED) {
            throw new Refused("Only what is published can be withdrawn");
        }
        this.state = State.WITHDRAWN;
        this.stateReason = reason;
    }
}
