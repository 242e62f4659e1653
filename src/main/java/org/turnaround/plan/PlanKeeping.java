package org.turnaround.plan;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
 * Keeps a council's plan: new actions, other words for those that are there, the findings and themes that they belong
 * to, and what the board says of them. For the approvers of the council, and for editors.
 */
@Service
@Transactional
public class PlanKeeping {

    private final ActionRepository actions;
    private final ActionLinks links;
    private final BoardWords boards;
    private final Entries entries;
    private final CouncilReports reports;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanKeeping(
            ActionRepository actions,
            ActionLinks links,
            BoardWords boards,
            Entries entries,
            CouncilReports reports,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.actions = actions;
        this.links = links;
        this.boards = boards;
        this.entries = entries;
        this.reports = reports;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An action of the plan already has that reference. */
    public static class RefTaken extends RuntimeException {}

    /**
     * A plan to which an action may be added.
     *
     * @param council the id of its council
     */
    public record Target(long plan, String title, long council, String slug, String name) {}

    /**
     * Finds a plan that somebody may add to.
     *
     * @throws NotFound when there is no such plan
     * @throws org.turnaround.account.NotPermitted when it is not theirs to keep
     */
    @Transactional(readOnly = true)
    public Target plan(long id, Author by) {
        Target plan = this.jdbc
                .sql("""
                        select p.id as plan, p.title, c.id as council, c.slug, c.name
                          from plan p join council c on c.id = p.council_id where p.id = :id
                        """)
                .param("id", id)
                .query(Target.class)
                .optional()
                .orElseThrow(() -> new NotFound("a plan with the number " + id));
        by.requireBoardOf(plan.council());
        return plan;
    }

    /**
     * Adds an action, and an entry that says so.
     *
     * @return its id
     * @throws RefTaken when the plan has an action of that reference
     */
    public long add(long plan, NewAction action, Author by) {
        Target target = plan(plan, by);
        ZonedDateTime now = ZonedDateTime.now(this.clock);
        Schedule schedule = new Schedule(action.due(), action.dueText());
        Action added = save(new Action(plan, target.council(), action.ref(), action.wording(), schedule, now));
        this.links.set(added.id(), target.council(), action.findings(), action.themes());
        long entry = this.entries.add(new NewEntry(
                EntryKind.ACTION_UPDATE,
                target.council(),
                PartialDate.of(now.toLocalDate()),
                "New in the plan: " + added.ref() + " " + added.wording().title(),
                added.wording().summary(),
                List.of(this.reports.sourceOf(target.council())),
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
     * Puts an action into other words, and links it to other findings and themes.
     *
     * @throws ActionChanged when somebody was first
     */
    public void reword(long id, int seen, NewAction other, Author by) {
        Action action = find(id);
        by.requireBoardOf(action.council());
        if (action.version() != seen) {
            throw new ActionChanged(id);
        }
        String before = action.wording().told();
        action.reword(other.wording(), by, ZonedDateTime.now(this.clock));
        save(action);
        this.links.set(id, action.council(), other.findings(), other.themes());
        record(by, "action-reworded", action.ref() + " was: " + before, action);
    }

    /** Adds what the board or its chair says of an action, with where it can be read. */
    public void boardSays(long id, BoardWord word, Author by) {
        Action action = find(id);
        by.requireBoardOf(action.council());
        this.boards.write(action, word, by);
        record(by, "board-entered", "What the board says of " + action.ref(), action);
    }

    private Action find(long id) {
        return this.actions.findById(id).orElseThrow(() -> new NotFound("an action with the number " + id));
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
     * @param date when
     * @param source where it can be read: a title
     * @param url the address of that, or null where it is not online
     */
    public record BoardWord(
            String text,
            PartialDate date,
            String source,
            @Nullable String url) {}
}
