package org.turnaround.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow.ActionName;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Page;
import org.turnaround.shared.Rows;
import org.turnaround.shared.Withdrawn;

/** Finds actions, each list in one query. A council's are some hundred at most, so lists come in one piece. */
@Service
@Transactional(readOnly = true)
public class Actions {

    private static final String WITH_PLANS_STATE =
            "(select a.id, p.state, p.state_reason from action a join plan p on p.id = a.plan_id) a";

    private static final String SELECT = """
            select a.id, a.version, a.ref, a.title, a.summary, a.council_id, c.slug as council_slug, c.name as council_name,
                   a.plan_id, p.title as plan_title, p.starts_first as plan_begins, p.ends_last as plan_ends, a.owner_role, a.owner_basis,
                   a.state, a.state_basis, a.state_since, a.state_since_first, a.state_since_last, a.state_since_why,
                   a.reported_complete_by, a.state_reason, a.outcome, a.disputed,
                   next.id as successor_id, next.ref as successor_ref, next.title as successor_title,
                   (select jsonb_agg(jsonb_build_object('id', b.id, 'ref', b.ref, 'title', b.title) order by b.id)
                      from action b join plan x on x.id = b.plan_id and x.state = 'published'
                     where b.superseded_by = a.id) as predecessors,
                   a.reported_rating as rating_given, coalesce(r.label, a.reported_rating) as rating_label,
                   r.meaning as rating_meaning,
                   array(select k.label from plan_rating k where k.plan_id = a.plan_id order by k.position, k.code)
                       as rating_key,
                   a.first_due as due_first, a.first_due_first as due_first_first, a.first_due_last as due_first_last,
                   a.first_due_why as due_first_why, a.due as due_now, a.due_first as due_now_first,
                   a.due_last as due_now_last, a.due_why as due_now_why, a.due_text,
                   (select jsonb_agg(jsonb_build_object(
                              'from', jsonb_build_object('edtf', m.old_due, 'first', m.old_due_first, 'last', m.old_due_last),
                              'to', jsonb_build_object('edtf', m.new_due, 'first', m.new_due_first, 'last', m.new_due_last))
                           order by e.sort_day, e.id)
                      from reschedule m join entry e on e.id = m.id and e.state = 'published'
                     where m.action_id = a.id and m.old_due is not null) as due_moves,
                   a.proposed_due as due_proposed, a.proposed_due_first as due_proposed_first,
                   a.proposed_due_last as due_proposed_last, a.proposed_due_why as due_proposed_why,
                   a.proposed_due_reason as due_proposed_reason,
                   a.target as target_words, a.measure as target_measure, a.unit as target_unit,
                   a.baseline_value as target_baseline_figure,
                   case when a.baseline_value is not null then a.baseline_as_at end as target_baseline_as_at,
                   a.baseline_as_at_first as target_baseline_as_at_first, a.baseline_as_at_last as target_baseline_as_at_last,
                   a.baseline_as_at_why as target_baseline_as_at_why, a.target_value as target_aim,
                   (select jsonb_agg(jsonb_build_object('figure', u.value, 'asAt', coalesce(u.value_as_at, e.date))
                           order by e.sort_day, e.id)
                      from action_update u join entry e on e.id = u.id
                     where u.action_id = a.id and u.value is not null and e.state = 'published') as target_values,
                   case when a.latest_as_at is not null then a.latest_text end as target_told_words,
                   case when a.latest_text is not null then a.latest_as_at end as target_told_as_at,
                   null::date as target_told_as_at_first, null::date as target_told_as_at_last,
                   null as target_told_as_at_why,
                   (select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.name)
                      from action_topic x join topic t on t.id = x.topic_id where x.action_id = a.id) as topics,
                   (select jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text) order by f.id)
                      from action_finding x join finding f on f.id = x.finding_id
                      join entry e on e.id = f.entry_id and e.state = 'published'
                     where x.action_id = a.id and f.state = 'published') as findings,
                   (select count(*) from action_evidence ev where ev.action_id = a.id) as evidence,
                   (select jsonb_object_agg(w.lane, w.word) from (
                       select distinct on (u.lane) u.lane, jsonb_build_object('entry', e.id,
                              'date', jsonb_build_object('edtf', e.date, 'first', e.date_first, 'last', e.date_last),
                              'text', coalesce(nullif(u.note, ''), e.summary), 'state', u.state,
                              'rating', u.reported_rating, 'stillFound', u.still_found) as word
                         from (
                              select x.id, x.lane, x.note, x.state, x.reported_rating, null as still_found
                                from action_update x where x.action_id = a.id
                              union all
                              select f.entry_id, 'inspector', f.text, null, null, null
                                from action_finding x join finding f on f.id = x.finding_id
                               where x.action_id = a.id and f.state = 'published'
                              union all
                              select v.entry_id, 'inspector', v.text, null, null, v.still_found
                                from action_finding x join finding_verdict v on v.finding_id = x.finding_id
                               where x.action_id = a.id and v.state = 'published') u
                         join entry e on e.id = u.id and e.state = 'published'
                        order by u.lane, e.sort_day desc, e.id desc) w) as lanes
              from action a
              join plan p on p.id = a.plan_id and p.state = 'published'
              join council c on c.id = a.council_id
              left join (action next join plan np on np.id = next.plan_id and np.state = 'published')
                on next.id = a.superseded_by
              left join lateral (
                   select k.label, k.meaning from plan_rating k
                    where k.plan_id = a.plan_id and lower(a.reported_rating) in (lower(k.code), lower(k.label))
                    order by lower(k.code) <> lower(a.reported_rating) limit 1) r on true
            """;

    /** References are numbers with words around them: 2 comes before 10, and 1.2 before 1.10. */
    private static final String REF_KEY =
            "a.plan_id, array(select m[1]::bigint from regexp_matches(a.ref, '[0-9]{1,15}', 'g') m), a.ref, a.id";

    private static final int SUCCESSORS = 500;
    private static final int PAGE = 100;

    private static final Rows<ActionRow> ROWS = Rows.of(ActionRow.class);

    private static final String NEXT_DUE = """
            select a.id, a.title, a.due, a.due_first, a.due_last, a.due_why
              from action a join plan p on p.id = a.plan_id and p.state = 'published'
             where a.council_id = ? and a.due_last >= ? and a.state in ('not-started', 'in-progress', 'complete-awaiting-sign-off')
             order by a.due_last, a.id limit 1
            """;

    private final JdbcClient jdbc;

    Actions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is no such action */
    public ActionRow withId(long id) {
        return rows("a.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> Withdrawn.orNotFound(this.jdbc, WITH_PLANS_STATE, id, "an action"));
    }

    /**
     * An action that somebody may report on. Somebody else's is refused before anything is shown of it.
     *
     * @throws NotFound when there is no such action
     * @throws org.turnaround.account.NotPermitted when it is another council's
     */
    public ActionRow reportedBy(Author by, long id) {
        ActionRow action = withId(id);
        by.requireReportOn(action.councilId());
        return action;
    }

    /** What an action rests on. */
    public FindingsAndEvidence findingsAndEvidence(long action) {
        return Rows.of(FindingsAndEvidence.class)
                .one(this.jdbc, FindingsAndEvidence.OF_ACTION, Map.of("action", action))
                .orElseThrow();
    }

    /** The actions that may take the place of one: the council's others that are not given up, those of its plan first. */
    public List<ActionName> successorsOf(ActionRow action) {
        return this.jdbc
                .sql("""
                        select a.id, a.ref, a.title from action a
                          join plan p on p.id = a.plan_id and p.state = 'published'
                         where a.council_id = :council and a.id <> :id and a.state not in ('withdrawn', 'superseded')
                         order by a.plan_id <> :plan,
                        """ + REF_KEY + " limit " + SUCCESSORS)
                .param("council", action.councilId())
                .param("id", action.id())
                .param("plan", action.plan().id())
                .query(ActionName.class)
                .list();
    }

    /** Every action of every plan of a council, by plan and reference. */
    public List<ActionRow> ofCouncil(long council) {
        return rows("a.council_id = :council", Map.of("council", council));
    }

    /** Those of a council's actions that have one of some ids, by plan and reference, whatever has become of them. */
    public List<ActionRow> ofCouncilWithIds(long council, Set<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows("a.council_id = :council and a.id in (:ids)", Map.of("council", council, "ids", ids));
    }

    /** Every action of some councils, each council's by plan and reference. */
    public List<ActionRow> ofCouncils(Set<Long> councils) {
        return councils.isEmpty() ? List.of() : rows("a.council_id in (:councils)", Map.of("councils", councils));
    }

    /**
     * A page of every action of some councils, the first entered first.
     *
     * @param after the cursor of the page before, or null
     * @throws org.turnaround.shared.BadRequest when it is none
     */
    public Page<ActionRow> ofCouncils(Set<Long> councils, @Nullable String after) {
        if (councils.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Map<String, ?> values = Map.of(
                "councils",
                councils,
                "after",
                after == null ? 0 : Cursor.read(after, 1).number(0));
        String which = "a.council_id in (:councils) and a.id > :after";
        return Page.cut(rows(which, values, "a.id limit " + (PAGE + 1)), PAGE, action -> Cursor.of(action.id()));
    }

    private List<ActionRow> rows(String which, Map<String, ?> values) {
        return rows(which, values, REF_KEY);
    }

    private List<ActionRow> rows(String which, Map<String, ?> values, String order) {
        return ROWS.list(this.jdbc, SELECT + " where " + which + " order by " + order, values);
    }

    /** The action of a council that is open and due next, on a day or later. */
    public Optional<NextDue> nextDue(long council, LocalDate day) {
        return Rows.of(NextDue.class).one(this.jdbc, NEXT_DUE, council, day);
    }
}
