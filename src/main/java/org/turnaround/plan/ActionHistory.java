package org.turnaround.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Rows;

/** What happened to actions: their updates, newest first, and the states that follow from them. */
@Service
@Transactional(readOnly = true)
public class ActionHistory {

    private static final int SIZE = 50;

    private static final String UPDATES = """
            select u.id, u.lane, u.reporter, u.state, u.value, u.value_text, u.value_as_at, u.value_as_at_first,
                   u.value_as_at_last, u.value_as_at_why, u.evidence_url, u.made_by, u.answers, e.date, e.date_first, e.date_last, e.date_why, e.recorded_at as recorded,
                   case when e.state = 'withdrawn' then coalesce(e.state_reason, '') end as withdrawn,
                   u.state_before as before, u.reported_rating as rating, coalesce(nullif(u.note, ''), e.summary) as note,
                   u.proposed_due as proposed, null::date as proposed_first, null::date as proposed_last,
                   null as proposed_why, u.proposed_due_reason as proposed_reason,
                   m.old_due as moved_from, m.old_due_first as moved_from_first, m.old_due_last as moved_from_last,
                   m.old_due_why as moved_from_why, m.new_due as moved_to, m.new_due_first as moved_to_first,
                   m.new_due_last as moved_to_last, m.new_due_why as moved_to_why,
                   m.reason as moved_reason, m.approved_by as moved_approved_by,
                   next.id as successor_id, next.ref as successor_ref, next.title as successor_title,
                   (select jsonb_agg(source_line(s) || jsonb_build_object('wording', ci.wording) order by ci.position, ci.id)
                      from entry_source ci join source s on s.id = ci.source_id where ci.entry_id = e.id) as sources
              from action_update u
              join entry e on e.id = u.id and e.state <> 'draft'
              left join reschedule m on m.id = u.id
              left join (action next join plan np on np.id = next.plan_id and np.state = 'published')
                on next.id = u.superseded_by
            """;

    /** However many updates of the other lanes came since. */
    private static final String NEWEST = UPDATES + """
             where u.id in (
                   select n.id from (
                       select x.id, row_number() over (partition by x.lane order by y.sort_day desc, y.id desc) as place
                         from action_update x join entry y on y.id = x.id and y.state = 'published'
                        where x.action_id = ?) n
                    where n.place <= 3)
             order by e.sort_day desc, e.id desc
            """;

    private static final Rows<UpdateRow> ROWS = Rows.of(UpdateRow.class);

    private final JdbcClient jdbc;

    ActionHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of an action's updates, newest first. */
    public Page<UpdateRow> updates(long action, @Nullable String after) {
        Conditions conditions =
                new Conditions().and("u.action_id = :action", "action", action).beyond("(e.sort_day, e.id) <", after);
        String order = " order by e.sort_day desc, e.id desc limit " + (SIZE + 1);
        List<UpdateRow> rows = ROWS.list(this.jdbc, UPDATES + conditions + order, conditions.values());
        return Page.cut(rows, SIZE, UpdateRow::cursor);
    }

    /** The newest three updates of each lane of an action, newest first. */
    List<UpdateRow> newest(long action) {
        return ROWS.list(this.jdbc, NEWEST, action);
    }

    /** How many actions of a plan were in each state over time. */
    StateHistory ofPlan(PlanRow plan, List<ActionRow> actions, LocalDate today) {
        LocalDate until =
                plan.hasEnded(today) ? Objects.requireNonNull(plan.ends()).last() : lastShown(plan, today);
        Map<Long, ActionState> now = actions.stream().collect(Collectors.toMap(ActionRow::id, ActionRow::state));
        PartialDate starts = plan.starts();
        return StateHistory.of(starts == null ? null : starts.first(), begins(plan), changes(plan), until, now);
    }

    /** What was last said of a plan is not carried on to a day on which nobody said anything. */
    private static LocalDate lastShown(PlanRow plan, LocalDate today) {
        return plan.lastKnown() == null ? today : plan.lastKnown();
    }

    /** An action of the record files counts from the plan's start, one entered here from its first update. */
    private Map<Long, LocalDate> begins(PlanRow plan) {
        return Rows.of(Begin.class).list(this.jdbc, """
                        select a.id as action, least(case when a.record_key is not null then p.starts_first end, (
                                   select min(e.sort_day) from action_update u join entry e on e.id = u.id
                                    where u.action_id = a.id and e.state = 'published')) as day
                          from action a join plan p on p.id = a.plan_id where a.plan_id = ?
                        """, plan.id()).stream()
                .filter(begin -> begin.day() != null)
                .collect(Collectors.toMap(Begin::action, begin -> Objects.requireNonNull(begin.day())));
    }

    private record Begin(long action, @Nullable LocalDate day) {}

    private List<StateHistory.Change> changes(PlanRow plan) {
        return Rows.of(StateHistory.Change.class).list(this.jdbc, """
                        select u.action_id as action, e.sort_day as day, u.state
                          from action a join action_update u on u.action_id = a.id and u.state is not null
                          join entry e on e.id = u.id and e.state = 'published'
                         where a.plan_id = ? order by e.sort_day, e.id
                        """, plan.id());
    }
}
