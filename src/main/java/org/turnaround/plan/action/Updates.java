package org.turnaround.plan.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.desk.Desk;
import org.turnaround.desk.Refused;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Lane;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.UpdateRow;
import org.turnaround.plan.action.ReportNotTaken.Why;
import org.turnaround.plan.keeping.WithPlan;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Withdrawn;

/**
 * Takes what people say about actions. Whoever says something names the version of the action that they looked at; when
 * somebody was first, nothing is saved. A key that comes twice is one request that was sent twice.
 */
@Service
public class Updates {

    private final Shelf shelf;
    private final UpdateRepository updates;
    private final UpdateWriter writer;
    private final UpdateKind kind;
    private final Desk desk;
    private final PlanSettings settings;
    private final Clock clock;

    Updates(
            Shelf shelf,
            UpdateRepository updates,
            UpdateWriter writer,
            UpdateKind kind,
            Desk desk,
            PlanSettings settings,
            Clock clock) {
        this.shelf = shelf;
        this.updates = updates;
        this.writer = writer;
        this.kind = kind;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An update that was taken.
     *
     * @param id of its entry
     * @param version the version of the action that it made
     * @param repeated it had been taken before under the same key, and nothing was done now
     */
    public record Taken(long id, int version, boolean repeated) {}

    /**
     * Takes a report about an action.
     *
     * @param seen the version of the action that the reporter looked at
     * @param way by which it came in
     * @param key what tells a repeat from a new request, unique for the reporter; null where nobody repeats
     * @throws NotFound when there is no such action
     * @throws Withdrawn when its plan is withdrawn
     * @throws org.turnaround.account.NotPermitted when it is another council's
     * @throws ReportNotTaken when somebody was first, it cannot come to that state now or not by this person, the due date
     *     cannot move to there, or the key came before with something else
     */
    @Transactional
    public Taken report(long id, int seen, Report report, Author by, Way way, @Nullable String key) {
        Action action = find(id);
        by.requireReportOn(action.council());
        return (key == null ? Optional.<Taken>empty() : taken(id, report, by, key))
                .orElseGet(() -> take(action, seen, said -> report, by, way, key));
    }

    private Taken take(
            Action action, int seen, Function<Action, Report> says, Author by, Way way, @Nullable String key) {
        WithPlan.withdrawn(this.shelf, action.plan()).ifPresent(reason -> {
            throw new Withdrawn(reason);
        });
        if (action.version() != seen) {
            throw changed();
        }
        ZonedDateTime now = ZonedDateTime.now(this.clock);
        Action.Before before = action.before();
        Report report = says.apply(action);
        if (report.supersededBy() != null) {
            requireSuccessor(action, report.supersededBy());
        }
        Reschedule moved = action.report(report, by, now, this.settings);
        UpdateFacts facts =
                report.facts(action.id(), action.role(by), before.stood().state());
        ActionUpdate update = this.writer.said(action, facts, moved, by, now);
        action.tell(update);
        int version = save(action);
        update.changes(
                report,
                !before.schedule().equals(action.schedule()),
                this.writer.told(before),
                version,
                key,
                digest(action.id(), report),
                action.answeredSince(before));
        this.shelf.save(update.headed(action.wording()));
        this.writer.keepEvidence(action.id());
        this.desk.told(by, this.kind, update, way);
        return new Taken(update.id(), version, false);
    }

    /** This person said the very same of the action last, and nobody has said anything since. */
    @Transactional(readOnly = true)
    public boolean isSaid(long id, Report report, Author by) {
        List<ActionUpdate> standing = this.updates.standing(id).stream()
                .filter(update -> update.facts().lane() == Lane.COUNCIL)
                .toList();
        ActionUpdate last = standing.isEmpty() ? null : standing.get(standing.size() - 1);
        return last != null && last.isBy(by) && last.says(report, LocalDate.now(this.clock));
    }

    /**
     * Undoes an update that its author has only just made.
     *
     * @throws Refused when that is too long ago: then it is withdrawn with a reason
     */
    @Transactional
    public void takeBack(long id, long update, Author by) {
        this.shelf.takeTurn(this.kind.code(), update);
        ActionUpdate made = this.desk.found(this.kind, update);
        if (made.facts().action() != id) {
            throw new NotFound("an update of this action with the number " + update);
        }
        if (!made.isBy(by) || !UpdateRow.isUndoable(made.recordedAt(), this.clock.instant())) {
            throw new Refused("It was made too long ago, or by somebody else: withdraw it with a reason");
        }
        this.desk.withdraw(by, this.kind, update, made.version(), "Taken back at once");
    }

    /** The same request may be under way twice at once: the one that lost the race finds here what the other did. */
    @Transactional(readOnly = true)
    public Optional<Taken> taken(long id, Report report, Author by, String key) {
        return this.updates.keyed(by.id(), key).map(update -> {
            if (!digest(id, report).equals(update.digest())) {
                throw new ReportNotTaken(Why.SENT_BEFORE, "This Idempotency-Key was used before, with other content");
            }
            return new Taken(update.id(), update.actionVersion(), true);
        });
    }

    /** The state that somebody reported under a key. */
    @Transactional(readOnly = true)
    public Optional<ActionState> stateUnder(Author by, String key) {
        return this.updates.keyed(by.id(), key).map(update -> update.facts().state());
    }

    /**
     * An approver decides what an officer has asked for.
     *
     * @param why what the officer is told; needed where the answer is no
     * @param key made with the form: what comes twice counts once
     * @throws ReportNotTaken when somebody was first, or nobody asks for it
     */
    @Transactional
    public Taken decide(long id, int seen, Decision decision, String why, Author by, @Nullable String key) {
        Action action = find(id);
        by.requireSignOffFor(action.council());
        return this.updates
                .keyed(by.id(), Objects.requireNonNullElse(key, ""))
                .filter(update -> update.facts().action() == id)
                .map(update -> new Taken(update.id(), update.actionVersion(), true))
                .orElseGet(() -> take(action, seen, asked -> asked.decided(decision, why, by), by, Way.BROWSER, key));
    }

    /** Held as it is until the transaction ends: were it superseded meanwhile, two could each take the other's place. */
    private void requireSuccessor(Action action, long successor) {
        ActionState state = this.shelf
                .lock(Action.class, successor)
                .filter(other -> other != action && other.council().equals(action.council()))
                .filter(other -> WithPlan.withdrawn(this.shelf, other.plan()).isEmpty())
                .map(Action::stateNow)
                .orElseThrow(() -> new ReportNotTaken(
                        Why.SUCCESSOR, "Choose another action of this council that takes its place"));
        if (state.isGivenUp()) {
            throw new ReportNotTaken(
                    Why.SUCCESSOR, "An action that is withdrawn or superseded itself cannot take its place");
        }
    }

    private Action find(long id) {
        return this.shelf.find(Action.class, id).orElseThrow(() -> new NotFound("an action with the number " + id));
    }

    private int save(Action action) {
        try {
            return this.shelf.save(action).version();
        } catch (ConcurrencyFailureException ex) {
            throw changed();
        }
    }

    private static ReportNotTaken changed() {
        return new ReportNotTaken(Why.CHANGED, "Somebody has changed this action since you looked at it");
    }

    private static String digest(long id, Report report) {
        return DigestUtils.sha256Hex(id + "\n" + report);
    }
}
