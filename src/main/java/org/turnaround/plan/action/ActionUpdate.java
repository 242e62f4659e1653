package org.turnaround.plan.action;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.State;
import org.turnaround.desk.entry.Entry;
import org.turnaround.plan.keeping.Paper;
import org.turnaround.shared.PartialDate;

/** What somebody said of an action, in one of the lanes that are never merged: an entry that is public at once. */
@Entity
@Table(name = "action_update")
@DiscriminatorValue("action-update")
class ActionUpdate extends Entry<UpdateForm> {

    @Embedded
    private UpdateFacts facts;

    @ElementCollection
    @CollectionTable(name = "reschedule", joinColumns = @JoinColumn(name = "id"))
    private List<Reschedule> moves = new ArrayList<>();

    @Column(updatable = false)
    private @Nullable Long supersededBy;

    @Column(columnDefinition = "edtf", updatable = false)
    private @Nullable String proposedDue;

    @Column(updatable = false)
    private @Nullable String proposedDueReason;

    private boolean dueMoved;

    /** How the action stood before, as {@link Action.Before} in JSON: what it goes back to when this is taken back. */
    @Column(updatable = false)
    private @Nullable String stood;

    @Column(updatable = false)
    private @Nullable Integer actionVersion;

    @Column(updatable = false)
    private @Nullable Long madeBy;

    @Column(updatable = false)
    private @Nullable String idempotencyKey;

    @Column(updatable = false)
    private @Nullable String idempotencyDigest;

    /** The account that had asked what this decides. */
    @Column(updatable = false)
    private @Nullable Long answers;

    @SuppressWarnings("NullAway.Init")
    protected ActionUpdate() {
        super(State.PUBLISHED);
    }

    static ActionUpdate of(UpdateForm said, Author by, Instant now) {
        ActionUpdate update = new ActionUpdate();
        update.take(said, by, now);
        return update;
    }

    @PrePersist
    void make() {
        this.madeBy = recordedBy();
    }

    /**
     * What changed by it, how the action stood before, and the request that it came with, so that one that is repeated
     * counts once.
     *
     * @param due the due date has changed, or the one that is asked for
     * @param answers who is answered by it, or null
     */
    ActionUpdate changes(
            Report report,
            boolean due,
            String before,
            int version,
            @Nullable String key,
            String digest,
            @Nullable Long answers) {
        this.supersededBy = report.supersededBy();
        this.dueMoved = due;
        boolean asked = report.due() != null && this.moves.isEmpty();
        this.proposedDue = asked ? Objects.requireNonNull(report.due()).edtf() : null;
        this.proposedDueReason = asked ? report.dueReason() : null;
        this.stood = before;
        this.actionVersion = version;
        this.idempotencyKey = key;
        this.idempotencyDigest = key == null ? null : digest;
        this.answers = Objects.equals(answers, recordedBy()) ? null : answers;
        return this;
    }

    /** Its note is its summary, too. */
    @Override
    protected UpdateForm form() {
        return new UpdateForm(
                        entry(),
                        this.facts,
                        this.moves.isEmpty() ? Reschedule.NONE : this.moves.get(0),
                        Paper.NONE,
                        parties(),
                        topics(),
                        sources())
                .summarised("");
    }

    @Override
    protected UpdateForm entryForm(UpdateForm form) {
        return form.summarised(form.facts().note());
    }

    @Override
    protected void takeOwn(UpdateForm form) {
        this.facts = form.facts();
        List<Reschedule> next = form.moved().newDue() == null
                ? List.of()
                : List.of(form.moved().of(form.facts().action()));
        if (!next.equals(this.moves)) {
            this.moves.clear();
            this.moves.addAll(next);
            this.dueMoved = true;
        }
    }

    /** Headed by what it says of this action, which is its own. */
    ActionUpdate headed(ActionWording action) {
        Reschedule moved = this.moves.isEmpty() ? Reschedule.NONE : this.moves.get(0);
        head(UpdateHeadline.of(action, this.facts, moved, this.proposedDue));
        return this;
    }

    UpdateFacts facts() {
        return this.facts;
    }

    /** None or one. */
    List<Reschedule> moves() {
        return this.dueMoved ? this.moves : List.of();
    }

    boolean isWithdrawn() {
        return state() == State.WITHDRAWN;
    }

    String headline() {
        return entry().headline();
    }

    PartialDate date() {
        return entry().date();
    }

    boolean isBy(Author author) {
        return Objects.equals(recordedBy(), author.id());
    }

    @Nullable
    String digest() {
        return this.idempotencyDigest;
    }

    /** The version of the action that it made; 0 where it made none. */
    int actionVersion() {
        return this.actionVersion == null ? 0 : this.actionVersion;
    }

    @Nullable
    String stood() {
        return this.stood;
    }

    boolean movedDue() {
        return this.dueMoved;
    }

    /** The very same was said by it, and it changed nothing but that. */
    boolean says(Report report, LocalDate today) {
        return this.facts.state() == report.state()
                && (!report.isOfItsDay() || date().first().equals(today))
                && report.due() == null
                && this.facts.note().equals(report.note())
                && Objects.equals(this.facts.evidenceUrl(), report.evidenceUrl())
                && Objects.equals(this.facts.valueAsAt(), report.valueAsAt())
                && (report.rating() == null || report.rating().equals(this.facts.rating()))
                && (this.facts.value() == null
                        ? report.value() == null
                        : report.value() != null && this.facts.value().compareTo(report.value()) == 0);
    }
}
