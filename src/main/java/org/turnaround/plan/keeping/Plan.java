package org.turnaround.plan.keeping;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.PublishedThing;
import org.turnaround.desk.State;
import org.turnaround.shared.PartialDate;

/** What a council set out to do: public at once. */
@Entity
@Table(name = "plan")
class Plan extends PublishedThing<PlanForm> {

    @Column(name = "council_id")
    private long council;

    private String title;
    private String summary;

    @Embedded
    private @Nullable PartialDate starts;

    @Embedded
    private @Nullable PartialDate ends;

    private @Nullable Integer actionsInAll;

    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "plan_rating", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderBy("position, code")
    private List<PlanRating> ratings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_inspection", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "inspection_id")
    private Set<Long> inspections = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "plan_source", joinColumns = @JoinColumn(name = "plan_id"))
    @Column(name = "source_id")
    private Set<Long> sources = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    Plan() {
        super(State.PUBLISHED);
    }

    @Override
    protected void take(PlanForm form, @Nullable Author by, Instant now) {
        this.council = form.council();
        this.title = form.title();
        this.summary = form.summary();
        this.starts = form.starts();
        this.ends = form.ends();
        this.actionsInAll = form.actionsInAll();
        this.changedAt = now;
        List<PlanRating> next = PlanRating.of(form.ratings());
        if (!next.equals(this.ratings)) {
            this.ratings.clear();
            this.ratings.addAll(next);
        }
        replace(this.inspections, form.inspections());
        replace(this.sources, form.sources());
    }

    @Override
    protected PlanForm form() {
        return new PlanForm(
                this.council,
                this.title,
                this.summary,
                this.starts,
                this.ends,
                this.actionsInAll,
                this.ratings.stream().map(PlanRating::line).toList(),
                this.inspections.stream().sorted().toList(),
                this.sources.stream().sorted().toList(),
                Paper.NONE);
    }

    @Override
    protected Long council() {
        return this.council;
    }
}
