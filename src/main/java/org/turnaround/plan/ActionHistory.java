package org.turnaround.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.plan.Succession.ActionName;
import org.turnaround.plan.UpdateRow.Moved;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to actions: their updates, newest first, and the states that follow from them. */
@Service
@Transactional(readOnly = true)
public class ActionHistory {

    private static final int SIZE = 50;

    private static final String UPDATES = """
            select u.*, e.recorded_at, case when e.state = 'withdrawn' then coalesce(e.state_reason, '') end as withdrawn, e.date, e.date_first, e.date_last, e.date_why,
                   coalesce(nullif(u.note, ''), e.summary) as words,
                   m.old_due, m.old_due_first, m.old_due_last, m.old_due_why,
                   m.new_due, m.new_due_first, m.new_due_last, m.new_due_why, m.days, m.reason, m.approved_by,
                   next.id as next_id, next.ref as next_ref, next.title as next_title,
                   (select jsonb_agg(source_line(s) || jsonb_build_object('wording', ci.wording) order by ci.position, ci.id)
                      from entry_source ci join source s on s.id = ci.source_id where ci.entry_id = e.id) as sources
              from action_update u
              join entry e on e.id = u.id and e.state <> 'draft'
              left join reschedule m on m.id = u.id
              left join action next on next.id = u.superseded_by
             where u.action_id = :action
            """;

    /** However many updates of the other lanes came since. */
    private static final String NEWEST = UPDATES + """
               and u.id in (
                   select n.id from (
                       select x.id, row_number() over (partition by x.lane order by y.sort_day desc, y.id desc) as place
                         from action_update x join entry y on y.id = x.id and y.state = 'published'
                        where x.action_id = :action) n
                    where n.place <= 3)
             order by e.sort_day desc, e.id desc
            """;

    private static final TypeReference<List<SourceLine>> SOURCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActionHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A page of an action's updates, newest first. */
    public Page<UpdateRow> updates(long action, @Nullable String after) {
        String beyond = after == null ? "" : " and (e.sort_day, e.id) < (:day, :id)";
        JdbcClient.StatementSpec statement = this.jdbc
                .sql(UPDATES + beyond + " order by e.sort_day desc, e.id desc limit " + (SIZE + 1))
                .param("action", action);
        if (after != null) {
            Cursor cursor = Cursor.read(after, 2);
            statement = statement.param("day", cursor.day(0)).param("id", cursor.number(1));
        }
        return Page.cut(statement.query(this::update).list(), SIZE, UpdateRow::cursor);
    }

    /** The newest three updates of each lane of an action, newest first. */
    List<UpdateRow> newest(long action) {
        return this.jdbc.sql(NEWEST).param("action", action).query(this::update).list();
    }

    /** How many actions of a plan were in each state over time. */
    StateHistory ofPlan(PlanRow plan, List<ActionRow> actions, LocalDate today) {
        LocalDate until =
                plan.hasEnded(today) ? Objects.requireNonNull(plan.ends()).last() : today;
        Map<Long, ActionState> now = actions.stream().collect(Collectors.toMap(ActionRow::id, ActionRow::state));
        return StateHistory.of(begins(plan), changes(plan), until, now);
    }

    /** An action of the record files counts from the plan's start, one entered here from its first update. */
    private Map<Long, LocalDate> begins(PlanRow plan) {
        return this.jdbc
                .sql("""
                        select a.id, least(case when a.record_key is not null then p.starts_first end, (
                                   select min(e.sort_day) from action_update u join entry e on e.id = u.id
                                    where u.action_id = a.id and e.state = 'published')) as begins
                          from action a join plan p on p.id = a.plan_id where a.plan_id = :plan
                        """)
                .param("plan", plan.id())
                .query((row, number) -> new Begin(row.getLong("id"), row.getObject("begins", LocalDate.class)))
                .list()
                .stream()
                .filter(begin -> begin.day() != null)
                .collect(Collectors.toMap(Begin::action, begin -> Objects.requireNonNull(begin.day())));
    }

    private record Begin(long action, @Nullable LocalDate day) {}

    private List<StateHistory.Change> changes(PlanRow plan) {
        return this.jdbc
                .sql("""
                        select u.action_id, e.sort_day, u.state
                          from action a join action_update u on u.action_id = a.id and u.state is not null
                          join entry e on e.id = u.id and e.state = 'published'
                         where a.plan_id = :plan order by e.sort_day, e.id
                        """)
                .param("plan", plan.id())
                .query((row, number) -> new StateHistory.Change(
                        row.getLong("action_id"),
                        row.getObject("sort_day", LocalDate.class),
                        ActionState.of(row.getString("state")).orElseThrow()))
                .list();
    }

    private UpdateRow update(ResultSet row, int number) throws SQLException {
        String sources = row.getString("sources");
        return new UpdateRow(
                row.getLong("id"),
                Objects.requireNonNull(PartialDate.read(row, "date")),
                Lane.of(row.getString("lane")),
                row.getString("reporter"),
                state(row, "state_before"),
                state(row, "state"),
                row.getString("reported_rating"),
                row.getString("words"),
                row.getBigDecimal("value"),
                row.getString("value_text"),
                date(row, "value_as_at"),
                row.getString("evidence_url"),
                date(row, "proposed_due"),
                row.getString("proposed_due_reason"),
                moved(row),
                successor(row),
                row.getObject("made_by", Long.class),
                row.getTimestamp("recorded_at") == null
                        ? null
                        : row.getTimestamp("recorded_at").toInstant(),
                row.getString("withdrawn"),
                sources == null ? List.of() : this.json.readValue(sources, SOURCES));
    }

    private static @Nullable ActionState state(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : ActionState.of(code).orElseThrow();
    }

    private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
        String edtf = row.getString(column);
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static @Nullable ActionName successor(ResultSet row) throws SQLException {
        String ref = row.getString("next_ref");
        return ref == null ? null : new ActionName(row.getLong("next_id"), ref, row.getString("next_title"));
    }

    private static @Nullable Moved moved(ResultSet row) throws SQLException {
        PartialDate to = PartialDate.read(row, "new_due");
        if (to == null) {
            return null;
        }
        return new Moved(
                PartialDate.read(row, "old_due"),
                to,
                row.getObject("days", Integer.class),
                row.getString("reason"),
                row.getString("approved_by"));
    }
}
