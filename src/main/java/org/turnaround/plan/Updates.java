package org.turnaround.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
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
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;

/**
 * Takes what people say about actions. Whoever says something names the version of the action that they looked at; when
 * somebody was first, nothing is saved. A key that comes twice is one request that was sent twice.
 */
@Service
public class Updates {

    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private final Shelf shelf;
    private final Successors successors;
    private final UpdateRepository updates;
    private final UpdateWriter writer;
    private final UpdateKind kind;
    private final Desk desk;
    private final PlanSettings settings;
    private final Clock clock;

    Updates(
            Shelf shelf,
            Successors successors,
            UpdateRepository updates,
            UpdateWriter writer,
            UpdateKind kind,
            Desk desk,
            PlanSettings settings,
            Clock clock) {
        this.shelf = shelf;
        this.successors = successors;
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
     * @throws org.turnaround.account.NotPermitted when it is another council's
     * @throws ActionChanged when somebody was first
     * @throws MoveNotAllowed when it cannot come to that state now, or not by this person
     * @throws DueDateNotAllowed when the due date cannot move to there
     * @throws KeyUsedBefore when the key came before with something else
     */
    @Transactional
    public Taken report(long id, int seen, Report report, Author by, Way way, @Nullable String key) {
        Action action = find(id);
        by.requireReportOn(action.council());
        String digest = digest(id, report);
        Optional<Taken> before = key == null ? Optional.empty() : repeated(by, key, digest);
        if (before.isPresent()) {
            return before.get();
        }
        if (action.version() != seen) {
            throw new ActionChanged(id);
        }
        ZonedDateTime now = ZonedDateTime.now(this.clock);
        if (report.supersededBy() != null) {
            this.successors.require(action, report.supersededBy());
        }
        Action.Stood stood = action.stood();
        return write(action, report, stood, action.report(report, by, now, this.settings), by, way, key);
    }

    private Taken write(
            Action action,
            Report report,
            Action.Stood before,
            Action.Reported changed,
            Author by,
            Way way,
            @Nullable String key) {
        int version = save(action);
        UpdateWriter.Request request =
                new UpdateWriter.Request(by, key, digest(action.id(), report), version, ZonedDateTime.now(this.clock));
        ActionUpdate update = this.writer.write(action, report, before, changed, request);
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
        return last != null && last.isBy(by) && last.says(report);
    }

    /** Whether an update that was made then can still be undone at once. */
    static boolean isUndoable(@Nullable Instant recorded, Instant now) {
        return recorded != null && recorded.isAfter(now.minus(A_WHILE));
    }

    /**
     * Undoes an update that its author has only just made.
     *
     * @throws Refused when that is too long ago: then it is withdrawn with a reason
     */
    @Transactional
    public void takeBack(long id, long update, Author by) {
        ActionUpdate made = this.desk.found(this.kind, update);
        if (made.facts().action() != id) {
            throw new NotFound("an update of this action with the number " + update);
        }
        if (!made.isBy(by) || !isUndoable(made.recordedAt(), this.clock.instant())) {
            throw new Refused("It was made too long ago, or by somebody else: withdraw it with a reason");
        }
        this.desk.withdraw(by, this.kind, update, made.version(), "Taken back at once");
    }

    /** Adds what the board or its chair says of an action, with where it can be read. It never changes the state. */
    @Transactional
    public void boardSays(long id, BoardWord word, Author by) {
        Action action =
                this.shelf.lock(Action.class, id).orElseThrow(() -> new NotFound("an action with the number " + id));
        by.requireBoardOf(action.council());
        if (this.updates.keyed(by.id(), word.key()).isEmpty()) {
            ActionUpdate update = this.writer.boardSays(action, word, by, ZonedDateTime.now(this.clock));
            this.desk.told(by, this.kind, update, Way.BROWSER);
        }
    }

    /**
     * What a board or its chair said.
     *
     * @param speaker the body or the role that said it
     * @param date when
     * @param paper where it can be read
     * @param key made with the form, so that a form that is sent twice counts once
     */
    public record BoardWord(String text, String speaker, PartialDate date, Paper paper, String key) {}

    /** The same request may be under way twice at once: the one that lost the race finds here what the other did. */
    @Transactional(readOnly = true)
    public Optional<Taken> taken(long id, Report report, Author by, String key) {
        return repeated(by, key, digest(id, report));
    }

    /**
     * An approver agrees to the due date that an officer asked for. Refuses as {@link #report} does.
     *
     * @throws DueDateNotAllowed when nobody asks for one, or it cannot move any more
     */
    @Transactional
    public Taken agreeToDueDate(long id, int seen, Author by) {
        Action action = find(id);
        by.requireSignOffFor(action.council());
        if (action.version() != seen) {
            throw new ActionChanged(id);
        }
        return report(id, seen, action.agreement(), by, Way.BROWSER, null);
    }

    /**
     * An approver decides that the due date stays, whatever was asked for; the history says so.
     *
     * @throws ActionChanged when somebody was first
     * @throws DueDateNotAllowed when nobody asks for another
     */
    @Transactional
    public void keepDueDate(long id, int seen, Author by) {
        Action action = find(id);
        by.requireSignOffFor(action.council());
        if (action.version() != seen) {
            throw new ActionChanged(id);
        }
        Action.Stood before = action.stood();
        Report kept = action.keepDueDate(by, ZonedDateTime.now(this.clock));
        write(
                action,
                kept,
                before,
                new Action.Reported(action.stateNow(), action.stateNow(), null),
                by,
                Way.BROWSER,
                null);
    }

    private Action find(long id) {
        return this.shelf.find(Action.class, id).orElseThrow(() -> new NotFound("an action with the number " + id));
    }

    private int save(Action action) {
        try {
            return this.shelf.save(action).version();
        } catch (ConcurrencyFailureException ex) {
            throw new ActionChanged(action.id());
        }
    }

    private Optional<Taken> repeated(Author by, String key, String digest) {
        return this.updates.keyed(by.id(), key).map(update -> {
            if (!digest.equals(update.digest())) {
                throw new KeyUsedBefore();
            }
            return new Taken(update.id(), update.actionVersion(), true);
        });
    }

    private static String digest(long id, Report report) {
        return DigestUtils.sha256Hex(id + "\n" + report.fingerprint());
    }
}
