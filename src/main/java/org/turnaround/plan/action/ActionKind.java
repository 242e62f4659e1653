package org.turnaround.plan.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Verb;
import org.turnaround.desk.form.Faults;
import org.turnaround.plan.keeping.CouncilPapers;
import org.turnaround.plan.keeping.Paper;
import org.turnaround.plan.keeping.WithPlan;

/**
 * Actions at the desk, for the approvers of their council, and for editors. A new one begins with an entry that says so.
 * State and due date change by an update only; reference and first due date stay once somebody has reported on it.
 */
@Component
class ActionKind extends Kind<Action, ActionForm> {

    static final String NAMES = """
            select a.id::text, c.name || ': ' || a.ref || ' ' || a.title, c.name || a.ref, c.name || ' ' || a.ref || ' ' || a.title
              from action a join council c on c.id = a.council_id
            """;

    private final UpdateRepository updates;
    private final UpdateWriter writer;
    private final CouncilPapers papers;
    private final Clock clock;

    ActionKind(Shelf shelf, UpdateRepository updates, UpdateWriter writer, CouncilPapers papers, Clock clock) {
        super("action", Action.class, NAMES, shelf);
        this.updates = updates;
        this.writer = writer;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    protected String title(ActionForm form) {
        return form.ref() + " " + form.wording().title();
    }

    @Override
    protected String desk() {
        return "/staff/desk/actions";
    }

    @Override
    protected String address(Action action) {
        return "/actions/" + action.id();
    }

    @Override
    protected String role() {
        return "an approver of the council or an editor";
    }

    @Override
    protected void permit(Author by, ActionForm form) {
        if (form.council() != null) {
            by.requireBoardOf(form.council());
        }
    }

    /** An action stays with its plan, and its page asks for no evidence. */
    @Override
    protected ActionForm completed(ActionForm form, @Nullable Action there) {
        Long plan = there == null ? form.plan() : there.form().plan();
        List<ActionForm.Evidence> evidence =
                there == null ? form.evidence() : there.form().evidence();
        return with(form, plan, plan == null ? null : councilOf(plan), evidence, form.sources(), form.paper());
    }

    @Override
    protected ActionForm settled(ActionForm form) {
        List<Long> sources = this.papers.with(form.sources(), form.council(), form.paper());
        return with(form, form.plan(), form.council(), form.evidence(), sources, Paper.NONE);
    }

    private static ActionForm with(
            ActionForm form,
            Long plan,
            @Nullable Long council,
            List<ActionForm.Evidence> evidence,
            List<Long> sources,
            Paper paper) {
        return new ActionForm(
                plan,
                council,
                form.ref(),
                form.wording(),
                form.due(),
                form.dueText(),
                form.findings(),
                form.topics(),
                evidence,
                sources,
                paper);
    }

    @Override
    protected void rule(ActionForm form, long id, Faults faults) {
        CouncilPapers.check(form.paper(), faults);
        faults.require(
                !is("exists (select from action where plan_id = :plan and ref = :ref and id <> :id)", form, id),
                "ref",
                "Another action of this plan has that reference");
        faults.require(!is("""
                        exists (select from unnest(:findings) asked (id)
                                 where not exists (select from action_finding x where x.action_id = :id and x.finding_id = asked.id)
                                   and not exists (select from finding f join entry e on e.id = f.entry_id
                                                    where f.id = asked.id and e.state = 'published' and f.state = 'published'
                                                      and f.council_id = :council))
                        """, form, id), "findings", "Choose findings of this council that everybody can read");
    }

    @Override
    protected void ruleByHand(ActionForm form, long id, Faults faults) {
        if (id == 0) {
            WithPlan.require(shelf(), form.plan(), "plan", faults);
        }
        faults.after(WithPlan.start(shelf(), form.plan()), "the beginning of the plan,", "due");
        faults.notAfter(LocalDate.now(this.clock), "wording.baselineAsAt");
        if (id == 0 || !isReported(id)) {
            return;
        }
        ActionForm there = shelf().find(Action.class, id).orElseThrow().form();
        faults.require(
                Objects.equals(form.ref(), there.ref()), "ref", "The reference stays: the action has been reported on");
        faults.require(
                form.dates(there),
                "due",
                "The first due date stays: the action has been reported on, and an update moves it");
    }

    private boolean is(String condition, ActionForm form, long id) {
        return shelf().holds(
                        "select " + condition,
                        Map.of(
                                "plan",
                                form.plan() == null ? 0 : form.plan(),
                                "council",
                                form.council() == null ? 0 : form.council(),
                                "ref",
                                Objects.requireNonNullElse(form.ref(), ""),
                                "findings",
                                form.findings().toArray(Long[]::new),
                                "id",
                                id));
    }

    /** Somebody has said something of it, more than that it is new. */
    boolean isReported(long id) {
        return shelf().holds("""
                        select exists (select from action_update where action_id = ?
                                          and (action_version is not null or made_by is null or lane <> 'council'))
                        """, id);
    }

    private @Nullable Long councilOf(long plan) {
        return shelf().one(Long.class, "select council_id from plan where id = ?", plan)
                .orElse(null);
    }

    /** Of the record files, whose updates are there before it; or after its first due date or its title was put right. */
    @Override
    protected void complete(Action action) {
        if (action.isNumbered()) {
            List<ActionUpdate> told = this.updates.standing(action.id());
            action.tellAgain(told);
            told.forEach(update -> update.headed(action.wording()));
        }
    }

    /** Somebody of the council has reported on it. */
    @Override
    protected boolean isOvertaken(long id) {
        return shelf().holds(
                        "select exists (select from action_update where action_id = ? and made_by is not null)", id);
    }

    @Override
    protected List<String> dependants(long id) {
        List<String> dependants = new ArrayList<>();
        if (isReported(id)) {
            dependants.add("what has been reported of it");
        }
        dependants.addAll(shelf().texts(
                        "select 'the action ' || ref || ' ' || title from action where superseded_by = ? order by id",
                        id));
        return dependants;
    }

    @Override
    protected void written(Action action, Verb verb, Author by) {
        if (verb == Verb.MADE) {
            this.writer.begin(action, by, ZonedDateTime.now(this.clock));
        }
        if (verb == Verb.DISCARDED) {
            shelf().change(
                            "delete from entry where id in (select id from action_update where action_id = ?)",
                            action.id());
        }
    }
}
