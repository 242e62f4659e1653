package org.turnaround.inspection.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Transient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.PublishedThing;
import org.turnaround.desk.State;
import org.turnaround.desk.entry.CitedFor;
import org.turnaround.desk.form.Ref;
import org.turnaround.inspection.FindingKind;

/**
 * Something that inspectors found. Everybody can read it as soon as the inspection or visit that it belongs to is
 * published, unless it is withdrawn itself.
 */
@Entity
class Finding extends PublishedThing<Finding.Form> {

    @Embedded
    private Facts facts;

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
    protected Form form() {
        return new Form(this.facts, this.topics.stream().sorted().toList(), CitedFor.sources(this.sources));
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.moved = this.facts == null
                || !this.facts.inspected().equals(form.facts().inspected());
        this.facts = form.facts();
        replace(this.topics, form.topics());
        replace(this.sources, CitedFor.of(form.facts().inspected(), form.sources()));
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

    /**
     * A finding as it is entered.
     *
     * @param sources where it was read, if elsewhere than the inspection as a whole
     */
    record Form(
            @Valid Facts facts,
            @Ref("topic") List<Long> topics,
            @Ref("source") List<Long> sources) {}

    /**
     * What inspectors found.
     *
     * @param inspected the id of the inspection or visit
     * @param text in our own words
     * @param quote at most eight words of the report
     * @param deadline as the report words it
     * @param practice the id of the practice topic that it asks to improve
     * @param secondPractice of another one that it asks to improve as well
     */
    @Embeddable
    record Facts(
            @NotNull @Ref("inspected") @Column(name = "entry_id")
            Long inspected,

            @NotNull @Enumerated(EnumType.STRING) FindingKind kind,
            @NotBlank @Size(max = 2000) String text,
            @Size(max = 200) @Nullable String quote,
            @Size(max = 200) @Nullable String deadline,

            @Ref("practice") @Column(name = "practice_id") @Nullable
            Long practice,

            @Ref("practice") @Column(name = "second_practice_id") @Nullable
            Long secondPractice) {}
}
