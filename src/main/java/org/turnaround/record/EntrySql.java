package org.turnaround.record;

import org.turnaround.shared.Rows;

/**
 * The one statement that reads entries with all that a line shows, however many they are. What hangs on an entry comes
 * as JSON from PostgreSQL, so that twenty lines cost one round trip and not eighty.
 */
final class EntrySql {

    static final String SELECT = """
            select e.id, e.kind, e.date, e.date_first, e.date_last, e.date_why, e.headline, e.summary,
                   case when e.edited_by is not null then e.edited_at end as changed_at,
                   c.slug as council_slug, c.name as council_name,
                   (select jsonb_agg(jsonb_build_object('slug', p.slug, 'name', name_on(p, e.sort_day), 'part', ep.part,
                               'mp', exists (select from membership m where m.person_id = p.id))
                           order by ep.position, p.sort_name)
                      from entry_person ep join person p on p.id = ep.person_id where ep.entry_id = e.id) as people,
                   (select jsonb_agg(jsonb_build_object('name', o.name, 'part', eo.part) order by eo.position, o.name)
                      from entry_organisation eo join organisation o on o.id = eo.organisation_id
                     where eo.entry_id = e.id) as organisations,
                   (select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.name)
                      from entry_topic et join topic t on t.id = et.topic_id where et.entry_id = e.id) as topics,
                   (select jsonb_agg(case when ci.wording is null then source_line(s) else quoted_line(ci.id, s.id, ci.wording) end
                           order by ci.position, ci.id)
                      from entry_source ci join source s on s.id = ci.source_id where ci.entry_id = e.id) as sources,
                   case e.kind
                   when 'inspection' then (
                       select jsonb_build_object('framework', i.framework, 'grade', i.grade, 'gradeLabel', i.grade_label,
                                  'mark', i.mark) || case when i.overall_given then '{}'
                                  else jsonb_build_object('lowest', i.lowest, 'lowestLabel', i.lowest_label) end
                         from inspection_sum i where i.inspection_id = e.id)
                   when 'visit' then (
                       select jsonb_build_object('visit', v.kind, 'number', v.number, 'area', v.area)
                         from visit v where v.id = e.id)
                   when 'statement' then (
                       select jsonb_build_object('form', st.form, 'quote', st.quote, 'channel', st.channel)
                         from statement st where st.id = e.id)
                   when 'intervention' then (
                       select jsonb_build_object('type', iv.type, 'status', iv.status, 'quote', iv.quote)
                         from intervention iv where iv.id = e.id)
                   when 'appointment' then (
                       select jsonb_build_object('event', ap.event, 'post', ap.post, 'status', ap.status, 'vote', ap.vote)
                         from appointment ap where ap.id = e.id)
                   when 'meeting' then (
                       select jsonb_build_object('place', me.place, 'outcome', me.outcome, 'status', me.status,
                                  'attendees', me.attendee_note, 'alone', me.others_not_named)
                         from meeting me where me.id = e.id)
                   when 'event' then (
                       select jsonb_build_object('pounds', ev.amount_gbp) from event ev where ev.id = e.id)
                   when 'plan' then (
                       select jsonb_build_object('plan', pl.title)
                         from plan_version pv join plan pl on pl.id = pv.plan_id where pv.id = e.id)
                   when 'action-update' then (
                       select jsonb_build_object('lane', au.lane, 'state', au.state, 'rating', au.reported_rating,
                                  'action', ac.id, 'ref', ac.ref, 'title', ac.title)
                         from action_update au join action ac on ac.id = au.action_id where au.id = e.id)
                   when 'call' then (
                       select jsonb_build_object('number', cl.number, 'answer', cl.answer_status) from call cl where cl.id = e.id)
                   when 'position' then (
                       select jsonb_build_object('proposition', r.id, 'text', r.text, 'stance', x.stance)
                         from position x join proposition r on r.id = x.proposition_id where x.id = e.id)
                   when 'commitment' then (
                       select jsonb_build_object('outcome', co.status, 'late', co.late)
                         from commitment_outcome co where co.commitment_id = e.id
                        order by co.looked_on desc, co.id desc limit 1)
                   end as detail
              from entry e left join council c on c.id = e.council_id
            """;

    static final Rows<EntryRow> ROWS = Rows.of(EntryRow.class);

    private EntrySql() {}
}
