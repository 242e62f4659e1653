package org.turnaround.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.turnaround.shared.Rows;

/** The one statement that reads actions with all that lists and pages show of them, however many they are. */
@Component
class ActionSql implements RowMapper<ActionRow> {

    static final String SELECT = """
            select a.id, a.version, a.ref, a.title, a.summary, a.council_id, c.slug as council_slug, c.name as council_name,
                   a.plan_id, p.title as plan_title, p.ends_last as plan_ends, a.owner_role, a.owner_basis,
                   a.state, a.state_basis, a.state_since, a.reported_complete_by, a.state_reason, a.outcome, a.disputed,
                   next.id as successor_id, next.ref as successor_ref, next.title as successor_title,
                   (select jsonb_agg(jsonb_build_object('id', b.id, 'ref', b.ref, 'title', b.title) order by b.id)
                      from action b where b.superseded_by = a.id) as predecessors,
                   a.reported_rating as rating_given, coalesce(r.label, a.reported_rating) as rating_label,
                   r.meaning as rating_meaning,
                   array(select k.label from plan_rating k where k.plan_id = a.plan_id order by k.position, k.code)
                       as rating_key,
                   a.first_due as due_first, a.first_due_first as due_first_first, a.first_due_last as due_first_last,
                   a.first_due_why as due_first_why, a.due as due_now, a.due_first as due_now_first,
                   a.due_last as due_now_last, a.due_why as due_now_why, a.due_text,
                   moved.times as due_times_moved, moved.days as due_days_moved,
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
                   greatest(a.last_reported_at, (
                       select max(e.date_last) from action_update u join entry e on e.id = u.id
                        where u.action_id = a.id and u.lane = 'council' and e.state = 'published')) as last_reported,
                   (select jsonb_object_agg(w.lane, w.word) from (
                       select distinct on (u.lane) u.lane, jsonb_build_object('entry', e.id, 'date', e.date,
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
              join plan p on p.id = a.plan_id
              join council c on c.id = a.council_id
              left join action next on next.id = a.superseded_by
             cross join lateral (
                   select count(m.old_due) as times, coalesce(sum(m.days), 0) as days
                     from reschedule m join entry e on e.id = m.id and e.state = 'published'
                    where m.action_id = a.id) moved
              left join lateral (
                   select k.label, k.meaning from plan_rating k
                    where k.plan_id = a.plan_id and lower(a.reported_rating) in (lower(k.code), lower(k.label))
                    order by lower(k.code) <> lower(a.reported_rating) limit 1) r on true
            """;

    private static final Rows<ActionRow> ROWS = Rows.of(ActionRow.class);

    @Override
    public ActionRow mapRow(ResultSet row, int number) throws SQLException {
        return ROWS.mapRow(row, number);
    }
}
