package org.turnaround.plan;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.Entry;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.State;
import org.turnaround.shared.PartialDate;

/** What somebody said of an action, in one of the lanes that are never merged: an entry that is public at once. */
@Entity
@Table(name = "action_update")
@DiscriminatorValue("action-update")
class ActionUpdate extends Entry<UpdateFacts> {

    private static final int HEADLINE = 200;

    @Column(name = "action_id", updatable = false)
    private long action;

    @Column(updatable = false)
    private String lane;

    @Column(updatable = false)
    private @Nullable String reporter;

    @Embedded
    private UpdateFacts facts;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable ActionState stateBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", updatable = false)
    private @Nullable ActionState reported;

    @Column(updatable = false)
    private @Nullable Long supersededBy;

    @Column(columnDefinition = "edtf", updatable = false)
    private @Nullable String proposedDue;

    @Column(updatable = false)
    private @Nullable String proposedDueReason;

    private @Nullable String valueText;

    @Column(updatable = false)
    private boolean dueMoved;

    /** How the action stood before, as {@link Action.Stood} in JSON: what it goes back to when this is taken back. */
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

    @SuppressWarnings("NullAway.Init")
    protected ActionUpdate() {
        super(State.PUBLISHED);
    }

    /**
     * @param reporter the role that says it: the name stands in the audit log
     * @param source the id of the source
     */
    static ActionUpdate of(
            Action action,
            Lane lane,
            String reporter,
            String headline,
            PartialDate date,
            UpdateFacts facts,
            long source,
            Author by,
            Instant now) {
        ActionUpdate update = new ActionUpdate();
        update.action = action.id();
        update.lane = lane.code();
        update.reporter = reporter;
        update.facts = facts;
        update.madeBy = by.id();
        EntryFacts entry = new EntryFacts(shortened(headline), facts.note(), date, action.council());
        update.takeEntry(new Said(entry, action.topics(), List.of(CitationLine.of(source))), by, now);
        return update;
    }

    private static String shortened(String headline) {
        return headline.length() <= HEADLINE ? headline : headline.substring(0, HEADLINE - 1) + "\u2026";
    }

    /** The council begins with an action. */
    ActionUpdate begins() {
        this.reported = ActionState.NOT_STARTED;
        return this;
    }

    /**
     * What changed by it, and how the action stood before.
     *
     * @param due the due date has changed, or the one that is asked for
     */
    ActionUpdate changes(Action.Reported changed, Report report, boolean due, String before, int version) {
        this.stateBefore = changed.before();
        this.reported = changed.after();
        this.supersededBy = report.supersededBy();
        this.dueMoved = due;
        boolean asked = report.due() != null && changed.moved() == null;
        this.proposedDue = asked ? Objects.requireNonNull(report.due()).edtf() : null;
        this.proposedDueReason = asked ? report.dueReason() : null;
        this.stood = before;
        this.actionVersion = version;
        return this;
    }

    /** The request that it came with, so that one that is repeated counts once. */
    ActionUpdate keyed(@Nullable String key, @Nullable String digest) {
        this.idempotencyKey = key;
        this.idempotencyDigest = key == null ? null : digest;
        return this;
    }

    @Override
    protected UpdateFacts form() {
        return this.facts;
    }

    @Override
    protected EntryForm entryForm(UpdateFacts form) {
        EntryFacts entry = entry();
        return new Said(
                new EntryFacts(entry.headline(), form.note(), entry.date(), entry.council()), topics(), sources());
    }

    @Override
    protected void takeOwn(UpdateFacts form) {
        this.facts = form;
    }

    @Nullable
    String valueText() {
        return this.valueText;
    }

    boolean isWithdrawn() {
        return state() == State.WITHDRAWN;
    }

    long action() {
        return this.action;
    }

    String headline() {
        return entry().headline();
    }

    PartialDate date() {
        return entry().date();
    }

    boolean isOf(Lane one) {
        return this.lane.equals(one.code());
    }

    boolean isBy(Author author) {
        return Objects.equals(this.madeBy, author.id());
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

    boolean movedState() {
        return this.reported != null && this.reported != this.stateBefore;
    }

    boolean movedDue() {
        return this.dueMoved;
    }

    /** The very same was said by it, and it changed nothing but that. */
    boolean says(Report report) {
        return this.reported == report.state()
                && report.due() == null
                && this.facts.note().equals(report.note())
                && Objects.equals(this.facts.evidenceUrl(), report.evidenceUrl())
                && Objects.equals(this.facts.valueAsAt(), report.valueAsAt())
                && (report.rating() == null || report.rating().equals(this.facts.rating()))
                && (this.facts.value() == null
                        ? report.value() == null
                        : report.value() != null && this.facts.value().compareTo(report.value()) == 0);
    }

    /** What every entry has, of an update. */
    private record Said(EntryFacts entry, List<Long> topics, List<CitationLine> sources) implements EntryForm {

        @Override
        public List<Party> parties() {
            return List.of();
        }
    }
}
