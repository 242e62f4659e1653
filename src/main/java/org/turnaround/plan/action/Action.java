package org.turnaround.plan.action;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.action.ReportNotTaken.Why;
import org.turnaround.plan.keeping.Paper;
import org.turnaround.shared.PartialDate;

/**
 * Something that a council set out to do. Its state is what was last said of it; what was said before stands in its
 * updates and is never overwritten. Every change makes a new version, so that two people who saw the same one cannot
 * both change it.
 */
@Entity
@Table(name = "action")
class Action extends Thing<ActionForm> {

    private static final String OFFICER = "An officer of the council";
    private static final String APPROVER = "An approver of the council";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Column(name = "plan_id")
    private long plan;

    @Column(name = "council_id")
    private long council;

    private String ref;

    @Embedded
    private ActionWording wording;

    /** Read back as null where no date was ever named: use {@link #schedule()}. */
    @Embedded
    private @Nullable Schedule schedule;

    @Embedded
    private ReportedState stood = ReportedState.at(ActionState.NOT_STARTED, null);

    private @Nullable String reportedRating;

    @Embedded
    private @Nullable LatestValue latest;

    private @Nullable Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "action_finding", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "finding_id")
    private Set<Long> findings = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "action_topic", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "topic_id")
    private Set<Long> topics = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "action_source", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "source_id")
    private Set<Long> sources = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "action_evidence", joinColumns = @JoinColumn(name = "action_id"))
    @SQLRestriction("source_id is not null")
    private Set<ActionForm.Evidence> evidence = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    /** In the words of the form. Its state and its due date are reported, but until then the date as first entered counts. */
    @Override
    protected void take(ActionForm form, @Nullable Author by, Instant now) {
        if (this.changedAt == null && by != null) {
            this.stood = ReportedState.at(ActionState.NOT_STARTED, PartialDate.of(LocalDate.ofInstant(now, LONDON)));
        }
        this.plan = form.plan();
        this.council = Objects.requireNonNull(form.council());
        if (!form.dates(form())) {
            this.schedule = Schedule.of(form.due(), form.dueText());
        }
        this.ref = form.ref();
        this.wording = form.wording();
        replace(this.findings, form.findings());
        replace(this.topics, form.topics());
        replace(this.sources, form.sources());
        replace(this.evidence, form.evidence());
        this.changedAt = now;
    }

    @Override
    protected ActionForm form() {
        return new ActionForm(
                this.plan,
                this.council,
                this.ref,
                this.wording,
                schedule().firstDue(),
                schedule().firstText(),
                sorted(this.findings),
                topics(),
                List.copyOf(this.evidence),
                sorted(this.sources),
                Paper.NONE);
    }

    private static List<Long> sorted(Set<Long> ids) {
        return ids.stream().sorted().toList();
    }

    List<Long> topics() {
        return sorted(this.topics);
    }

    /**
     * Takes what somebody of the council says about it, as far as it moves state and due date.
     *
     * @return the move of the due date, {@link Reschedule#NONE} unless it moved
     * @throws ReportNotTaken when the table of moves or one of its conditions says no, or the due date cannot move to there
     */
    Reschedule report(Report report, Author by, ZonedDateTime now, PlanSettings settings) {
        by.requireReportOn(this.council);
        become(report, by, now.toLocalDate(), settings);
        this.changedAt = now.toInstant();
        return reschedule(report, by);
    }

    /**
     * What an approver says who decides what an officer has asked for.
     *
     * @param why what the officer is told; needed where the answer is no
     * @throws ReportNotTaken when nobody asks for it
     */
    Report decided(Decision decision, String why, Author by) {
        by.requireSignOffFor(this.council);
        return switch (decision) {
            case SIGN_OFF -> signOff(ActionState.COMPLETE, why.isEmpty() ? "Signed off." : why);
            case SEND_BACK -> signOff(ActionState.IN_PROGRESS, why);
            case AGREE -> agreement(why);
            case KEEP -> keepDueDate(why);
        };
    }

    private Report signOff(ActionState next, String note) {
        if (stateNow() != ActionState.COMPLETE_AWAITING_SIGN_OFF) {
            throw new ReportNotTaken(Why.STATE, "It does not await sign-off any more");
        }
        return Report.of(next, note);
    }

    private Report agreement(String why) {
        PartialDate asked = requireAsked();
        String reason = Objects.requireNonNull(schedule().proposedDueReason());
        return Report.of(stateNow(), ("The new due date is agreed to. " + why).strip())
                .withDue(asked, reason);
    }

    private Report keepDueDate(String why) {
        PartialDate asked = requireAsked();
        String reason = schedule().proposedDueReason();
        this.schedule = schedule().withoutProposal();
        return Report.of(
                stateNow(),
                "The due date stays as it is: " + why + "\n\n" + asked.words() + " was asked for: " + reason);
    }

    /** Who has asked what was decided since, or null: whether it is complete, or for another date. */
    @Nullable
    Long answeredSince(Before before) {
        if (before.stood().reportedCompleteBy() != null && this.stood.reportedCompleteBy() == null) {
            return before.stood().reportedCompleteBy();
        }
        return schedule().proposedDue() == null ? before.schedule().proposedDueBy() : null;
    }

    private PartialDate requireAsked() {
        PartialDate asked = schedule().proposedDue();
        if (asked == null) {
            throw new ReportNotTaken(Why.DUE, "Nobody asks for another due date");
        }
        return asked;
    }

    /** How it stands, as far as reports change it. */
    Before before() {
        return new Before(this.stood, schedule());
    }

    /**
     * An update is taken back. Its state goes back to what it was when no later update has moved it, and so does its due
     * date.
     *
     * @param before how it stood before that update, or null where that is not known
     * @param standing what still stands of what was said about it
     */
    void takeBack(ActionUpdate update, @Nullable Before before, List<ActionUpdate> standing) {
        List<ActionUpdate> later =
                standing.stream().filter(one -> one.id() > update.id()).toList();
        if (before != null
                && update.facts().movesState()
                && later.stream().noneMatch(one -> one.facts().movesState())) {
            this.stood = before.stood();
        }
        if (before != null && update.movedDue() && later.stream().noneMatch(ActionUpdate::movedDue)) {
            this.schedule = before.schedule();
        }
    }

    /** It shows of itself what still stands of what was said. */
    void tellAgain(List<ActionUpdate> standing) {
        this.reportedRating = null;
        this.latest = null;
        List<ActionUpdate> inOrder = standing.stream()
                .sorted(Comparator.comparing(update -> update.date().sortDay()))
                .toList();
        inOrder.forEach(this::tell);
        inOrder.stream()
                .flatMap(update -> update.moves().stream())
                .reduce((earlier, last) -> last)
                .ifPresent(last -> this.schedule = schedule().following(last));
    }

    void tell(ActionUpdate update) {
        UpdateFacts said = update.facts();
        PartialDate date = update.date();
        this.reportedRating = said.rating() == null ? this.reportedRating : said.rating();
        this.latest = LatestValue.after(
                this.latest, said.value(), said.valueText(), said.valueAsAt() == null ? date : said.valueAsAt());
        this.stood = said.movesState() ? this.stood.since(date) : this.stood;
    }

    private void become(Report report, Author by, LocalDate today, PlanSettings settings) {
        if (report.state() == stateNow()) {
            requireStillReportable();
            return;
        }
        Move move = Moves.find(stateNow(), report.state()).orElseThrow(() -> noSuchMove(report.state()));
        move.require(
                new StateNow(this.council, stateNow(), this.stood.stateSince(), this.stood.reportedCompleteBy()),
                by,
                today,
                settings);
        if (move.needs() == Move.Needs.EVIDENCE && report.evidenceUrl() == null) {
            throw new ReportNotTaken(Why.EVIDENCE, move.needs().label());
        }
        if (move.needs() == Move.Needs.A_REASON && report.note().isBlank()) {
            throw new ReportNotTaken(Why.REASON, move.needs().label());
        }
        this.stood = new ReportedState(
                move.to(),
                PartialDate.of(today),
                move.needs() == Move.Needs.A_REASON ? report.shortNote() : null,
                null,
                report.supersededBy(),
                move.to() == ActionState.COMPLETE_AWAITING_SIGN_OFF ? by.id() : null);
        if (!move.to().isOpen()) {
            this.schedule = schedule().withoutProposal();
        }
    }

    private void requireStillReportable() {
        if (stateNow().isGivenUp()) {
            throw new ReportNotTaken(
                    Why.STATE,
                    "It is " + stateNow().quoted() + ": an approver has to take it back into the plan first");
        }
    }

    private ReportNotTaken noSuchMove(ActionState to) {
        return new ReportNotTaken(
                Why.STATE,
                "An action that is " + stateNow().quoted() + " cannot become " + to.quoted() + " in one step");
    }

    /** What an approver says of the date holds; what an officer says is a request. */
    private Reschedule reschedule(Report report, Author by) {
        if (report.due() == null) {
            return Reschedule.NONE;
        }
        if (!stateNow().isOpen()) {
            throw new ReportNotTaken(
                    Why.DUE, "The due date of an action that is " + stateNow().quoted() + " does not move");
        }
        String reason = Objects.requireNonNull(report.dueReason());
        PartialDate from = schedule().due();
        if (!by.maySignOffFor(this.council)) {
            this.schedule = schedule().proposing(report.due(), reason, by);
            return Reschedule.NONE;
        }
        this.schedule = schedule().moving(report.due(), report.dueText());
        return new Reschedule(null, from, report.due(), reason, role(by));
    }

    /** Who speaks for the council: the role is public, the name stands in the audit log. */
    String role(Author by) {
        return by.maySignOffFor(this.council) ? APPROVER : OFFICER;
    }

    @Override
    protected Long council() {
        return this.council;
    }

    long plan() {
        return this.plan;
    }

    /** As in: N05 Reduce the number of looked-after children. */
    String words() {
        return this.ref + " " + this.wording.title();
    }

    ActionWording wording() {
        return this.wording;
    }

    Schedule schedule() {
        return this.schedule == null ? Schedule.NONE : this.schedule;
    }

    ActionState stateNow() {
        return this.stood.state();
    }

    /**
     * Where it stands by what was reported.
     *
     * @param stateSince null where that is not known
     * @param stateReason why it was given up or taken back, or null
     * @param stateBasis why it is read so, where it was read from sources rather than reported here
     * @param supersededBy the action that takes its place, or null
     * @param reportedCompleteBy who may therefore not sign it off, or null
     */
    @Embeddable
    record ReportedState(
            @Enumerated(EnumType.STRING) ActionState state,
            @Nullable PartialDate stateSince,
            @Nullable String stateReason,
            @Nullable String stateBasis,
            @Nullable Long supersededBy,
            @Nullable Long reportedCompleteBy) {

        static ReportedState at(ActionState state, @Nullable PartialDate since) {
            return new ReportedState(state, since, null, null, null, null);
        }

        ReportedState since(PartialDate date) {
            return new ReportedState(
                    this.state, date, this.stateReason, this.stateBasis, this.supersededBy, this.reportedCompleteBy);
        }
    }

    /** What a report can change, as it was. */
    record Before(ReportedState stood, Schedule schedule) {}
}
