package org.turnaround.inspection.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.PublishedThing;
import org.turnaround.desk.State;
import org.turnaround.desk.form.Ref;
import org.turnaround.inspection.points.SamePoint;

/** An editor's word on whether a point is one that the council was told before, which everybody can read at once. */
@Entity
class Repetition extends PublishedThing<Repetition.Form> {

    @Embedded
    private Facts facts;

    @SuppressWarnings("NullAway.Init")
    protected Repetition() {
        super(State.PUBLISHED);
    }

    @Override
    protected Form form() {
        return new Form(this.facts);
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
    }

    long finding() {
        return this.facts.finding();
    }

    /** Such a word as it is entered. */
    record Form(@Valid Facts facts) {}

    /**
     * Whether two points are the same.
     *
     * @param finding the id of the later one
     * @param earlierFinding the id of the earlier one
     * @param text why, where that is not plain
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("finding") @Column(name = "finding_id")
            Long finding,

            @NotNull @Ref("told-earlier") @Column(name = "earlier_id")
            Long earlierFinding,

            @NotNull @Enumerated(EnumType.STRING) SamePoint same,
            @Size(max = 1000) @Nullable String text) {}
}
