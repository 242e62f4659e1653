package org.turnaround.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.plan.MoveNotAllowed.Why;
import org.turnaround.shared.PartialDate;

/**
 * Something that a council set out to do. Its state is what was last said of it; what was said before stands in its
 * updates and is never overwritten. Every change makes a new version, so that two people who saw the same one cannot
 * both change it.
 */
@Entity
@Table(name = "action")
class Action {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "plan_id", updatable = false)
    private long plan;

    @Column(name = "council_id", updatable = false)
    private long council;

    @Column(updatable = false)
    private String ref;

    @Embedded
    private Wording wording;

    /** Read back as null where no date was ever named: use {@link #schedule()}. */
    @Embedded
    private @Nullable Schedule schedule;

    @Enumerated(EnumType.STRING)
    private ActionState state = ActionState.NOT_STARTED;

    private @Nullable LocalDate stateSince;

    private @Nullable String stateReason;

    private @Nullable String stateBasis;

    private @Nullable Long supersededBy;

    private @Nullable String reportedRating;

    @Embedded
    private @Nullable Latest latest;

    private @Nullable Long reportedCompleteBy;

    private @Nullable LocalDate lastReportedAt;

    @Column(updatable = false)
    private @Nullable String formKey;

    private Instant changedAt;

    /** @param key made with the form; an action that was made with the same one is this action */
    Action(long plan, long council, String ref, Wording wording, Schedule schedule, String key, ZonedDateTime now) {
        this.plan = plan;
        this.council = council;
        this.ref = ref.strip();
        this.wording = wording;
        this.schedule = schedule;
        this.formKey = key;
        this.stateSince = now.toLocalDate();
        this.changedAt = now.toInstant();
    }

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    /**
     * Takes what somebody of the council says about it.
     *
     * @return what changed by it
     * @throws MoveNotAllowed when the table of moves or one of its conditions says no
     * @throws DueDateNotAllowed when the due date cannot move, or not to there
     */
    Reported report(Report report, Author by, ZonedDateTime now, PlanSettings settings) {
        by.requireReportOn(this.council);
        ActionState before = this.state;
        become(report, by, now.toLocalDate(), settings);
        this.reportedRating = report.rating() == null ? this.reportedRating : report.rating();
        this.latest = Latest.after(this.latest, report, now.toLocalDate());
        this.lastReportedAt = now.toLocalDate();
        this.changedAt = now.toInstant();
        return new Reported(before, this.state, reschedule(report, by));
    }

    /**
     * What an approver says who agrees to the date that an officer has asked for, and to the reason.
     *
     * @throws DueDateNotAllowed when nobody asks for one
     */
    Report agreement() {
        PartialDate asked = requireAsked();
        String reason = Objects.requireNonNull(schedule().proposedReason());
        return Report.of(this.state, "The new due date is agreed to.").withDue(asked, reason);
    }

    /**
     * An approver leaves the due date as it is, whatever an officer has asked for.
     *
     * @return what the history is to say of it
     * @throws DueDateNotAllowed when nobody asks for another
     */
    Report keepDueDate(Author by, ZonedDateTime now) {
        by.requireSignOffFor(this.council);
        PartialDate asked = requireAsked();
        String reason = schedule().proposedReason();
        schedule().forgetProposal();
        this.changedAt = now.toInstant();
        return Report.of(this.state, "The due date stays as it is. " + asked.words() + " was asked for: " + reason);
    }

    private PartialDate requireAsked() {
        PartialDate asked = schedule().proposed();
        if (asked == null) {
            throw new DueDateNotAllowed("Nobody asks for another due date");
        }
        return asked;
    }

    /** It is put into other words; the old ones are kept as {@link FormerWordings}. */
    void reword(Wording other, Author by, ZonedDateTime now) {
        by.requireBoardOf(this.council);
        this.wording = other;
        this.changedAt = now.toInstant();
    }

    private void become(Report report, Author by, LocalDate today, PlanSettings settings) {
        if (report.state() == this.state) {
            requireStillReportable();
            return;
        }
        Move move = Moves.find(this.state, report.state()).orElseThrow(() -> noSuchMove(report.state()));
        move.require(
                new Stand(this.council, this.state, this.stateSince, this.reportedCompleteBy), by, today, settings);
        if (move.needs() == Move.Needs.EVIDENCE && report.evidenceUrl() == null) {
            throw new MoveNotAllowed(Why.EVIDENCE, move.needs().label());
        }
        this.reportedCompleteBy = move.to() == ActionState.AWAITING_SIGN_OFF ? Long.valueOf(by.id()) : null;
        this.state = move.to();
        if (!this.state.isOpen()) {
            schedule().forgetProposal();
        }
        this.stateSince = today;
        this.stateReason = move.needs() == Move.Needs.A_REASON ? report.shortNote() : null;
        this.stateBasis = null;
        this.supersededBy = report.supersededBy();
    }

    private void requireStillReportable() {
        if (this.state.isGivenUp()) {
            throw new MoveNotAllowed(
                    Why.STATE,
                    "It is " + this.state.quoted() + ": an approver has to take it back into the plan first");
        }
    }

    private MoveNotAllowed noSuchMove(ActionState to) {
        return new MoveNotAllowed(
                Why.STATE,
                "An action that is " + this.state.quoted() + " cannot become " + to.quoted() + " in one step");
    }

    /** What an approver says of the date holds; what an officer says is a request. */
    private Schedule.@Nullable Moved reschedule(Report report, Author by) {
        if (report.due() == null) {
            return null;
        }
        if (!this.state.isOpen()) {
            throw new DueDateNotAllowed("The due date of an action that is " + this.state.quoted() + " does not move");
        }
        String reason = Objects.requireNonNull(report.dueReason());
        if (by.maySignOffFor(this.council)) {
            return schedule().move(report.due(), report.dueText(), reason);
        }
        schedule().propose(report.due(), reason, by);
        return null;
    }

    long id() {
        return Objects.requireNonNull(this.id, "not stored yet");
    }

    int version() {
        return this.version;
    }

    long plan() {
        return this.plan;
    }

    long council() {
        return this.council;
    }

    String ref() {
        return this.ref;
    }

    Wording wording() {
        return this.wording;
    }

    Schedule schedule() {
        if (this.schedule == null) {
            this.schedule = new Schedule(null, null);
        }
        return this.schedule;
    }

    ActionState state() {
        return this.state;
    }

    @Nullable
    String rating() {
        return this.reportedRating;
    }

    /** What changed by a report; {@code moved} is null unless the due date did. */
    record Reported(ActionState before, ActionState after, Schedule.@Nullable Moved moved) {}
}
