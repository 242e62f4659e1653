package org.turnaround.plan;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.record.Entries;
import org.turnaround.record.Entries.NewEntry;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.PartialDate;

/**
 * Keeps the actions of a council's plan: new ones, other words for those that are there, the findings and themes that
 * they belong to, and what the board says of them. For the approvers of the council, and for editors.
 */
@Service
@Transactional
public class ActionKeeping {

    private final ActionRepository actions;
    private final PlanRepository plans;
    private final ActionLinks links;
    private final FormerWordings former;
    private final BoardWords boards;
    private final Entries entries;
    private final CouncilReports reports;
    private final Audit audit;
    private final Clock clock;

    ActionKeeping(
            ActionRepository actions,
            PlanRepository plans,
            ActionLinks links,
            FormerWordings former,
            BoardWords boards,
            Entries entries,
            CouncilReports reports,
            Audit audit,
            Clock clock) {
        this.actions = actions;
        this.plans = plans;
        this.links = links;
        this.former = former;
        this.boards = boards;
        this.entries = entries;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** An action of the plan already has that reference. */
    public static final class RefTaken extends RuntimeException {}

    /**
     * Adds an action, and an entry that says so.
     *
     * @param id of the plan
     * @param key made with the form, so that a form that is sent twice counts once
     * @return its id
     * @throws RefTaken when the plan has an action of that reference
     */
    public long add(long id, NewAction action, String key, Author by) {
        Plan plan = this.plans.lock(id).orElseThrow(() -> new NotFound("a plan with the number " + id));
        by.requireBoardOf(plan.council());
        return this.actions.madeWith(key).orElseGet(() -> begin(plan, action, key, by));
    }

    private long begin(Plan plan, NewAction action, String key, Author by) {
        ZonedDateTime now = ZonedDateTime.now(this.clock);
        Schedule schedule = new Schedule(action.due(), action.dueText());
        Action added = save(new Action(plan.id(), plan.council(), action.ref(), action.wording(), schedule, key, now));
        this.links.set(added.id(), plan.council(), action.findings(), action.themes());
        long entry = this.entries.add(new NewEntry(
                EntryKind.ACTION_UPDATE,
                plan.council(),
                PartialDate.of(now.toLocalDate()),
                "New in the plan: " + added.ref() + " " + added.wording().title(),
                added.wording().summary(),
                List.of(this.reports.sourceOf(plan.council())),
                by.id()));
        this.links.begin(entry, added.id(), by);
        record(
                by,
                "action-added",
                "Added " + added.ref() + " " + added.wording().title(),
                added);
        return added.id();
    }

    /**
     * Puts an action into other words and links it to other findings and themes, which keeps the old ones to be read.
     * Words and links that stand there already change nothing, so a form that is sent twice counts once.
     *
     * @throws ActionChanged when somebody was first
     */
    public void reword(long id, int seen, NewAction other, Author by) {
        Action action = find(id);
        by.requireBoardOf(action.council());
        Wording before = action.wording();
        if (before.equals(other.wording()) && this.links.are(id, other.findings(), other.themes())) {
            return;
        }
        if (action.version() != seen) {
            throw new ActionChanged(id);
        }
        this.former.keepAction(id, by);
        action.reword(other.wording(), by, ZonedDateTime.now(this.clock));
        save(action);
        this.links.set(id, action.council(), other.findings(), other.themes());
        record(by, "action-reworded", action.ref() + " was: " + before.told(), action);
    }

    /** Adds what the board or its chair says of an action, with where it can be read. */
    public void boardSays(long id, BoardWord word, Author by) {
        Action action = find(id);
        by.requireBoardOf(action.council());
        if (!this.boards.has(word, by)) {
            this.boards.write(action, word, by);
            record(by, "board-entered", "What the board says of " + action.ref(), action);
        }
    }

    private Action find(long id) {
        return this.actions.lock(id).orElseThrow(() -> new NotFound("an action with the number " + id));
    }

    private Action save(Action action) {
        try {
            return this.actions.saveAndFlush(action);
        } catch (OptimisticLockingFailureException ex) {
            throw new ActionChanged(action.id());
        } catch (DataIntegrityViolationException ex) {
            if (String.valueOf(ex.getMessage()).contains("action_plan_id_ref_key")) {
                throw new RefTaken();
            }
            throw ex;
        }
    }

    private void record(Author by, String kind, String what, Action action) {
        this.audit.record(by, kind, what, "/actions/" + action.id(), action.council());
    }

    /**
     * An action as somebody enters it.
     *
     * @param due what is known of its due date, or null
     * @param dueText the council's own words for it, or null
     * @param findings ids of the findings that it answers
     * @param themes slugs of topics
     */
    public record NewAction(
            String ref,
            Wording wording,
            @Nullable PartialDate due,
            @Nullable String dueText,
            List<Long> findings,
            List<String> themes) {}

    /**
     * What a board or its chair said.
     *
     * @param speaker the body or the role that said it
     * @param date when
     * @param paper where it can be read
     * @param key made with the form, so that a form that is sent twice counts once
     */
    public record BoardWord(String text, String speaker, PartialDate date, Paper paper, String key) {}
}
