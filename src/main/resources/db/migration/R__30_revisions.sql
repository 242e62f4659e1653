-- An entry in words, field by field, in the order in which a page shows them; fields that say nothing are left out. What
-- may itself be unpublished or withdrawn is named by its number only: it stands at /statements/<number> where everybody
-- may read it.
create or replace function entry_says(asked bigint) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(jsonb_build_object('label', label, 'text', text) order by place), '[]')
      from entry e
      left join council k on k.id = e.council_id
      left join statement s on s.id = e.id
      left join commitment c on c.id = e.id
      left join survey v on v.id = e.id
     cross join lateral (values
        (1, 'Title', v.title),
        (2, 'Headline', e.headline),
        (3, 'Date', e.date || coalesce(' (' || e.date_why || ')', '')),
        (4, 'Council', k.name),
        (5, 'Summary', e.summary),
        (6, 'Words', s.quote),
        (7, 'How the words are kept', s.form),
        (8, 'How it reached the public', replace(s.channel, '-', ' ')),
        (9, 'Said to', s.audience),
        (10, 'Said as', s.capacity),
        (11, 'Quoted in', 'statement ' || s.quoted_in_id),
        (12, 'What it puts right', s.correction_of),
        (13, 'Promise', c.promise),
        (14, 'To be done by', c.due || coalesce(' (' || c.due_why || ')', '')),
        (15, 'What came of it', (select string_agg(concat_ws(': ', o.looked_on,
                                   replace(o.status, '-', ' ') || case when o.late then ', late' else '' end, o.why, nullif(o.text, '')),
                                   E'\n' order by o.looked_on, o.id)
                          from commitment_outcome o where o.commitment_id = e.id)),
        (16, 'Note', coalesce(s.note, c.by_note)),
        (17, 'People', (select string_agg(p.name || ' (' || replace(x.part, '-', ' ') || ')', ', ' order by x.part, p.sort_name, p.id)
                          from entry_person x join person p on p.id = x.person_id where x.entry_id = e.id)),
        (18, 'Organisations', (select string_agg(o.name || ' (' || replace(x.part, '-', ' ') || ')', ', ' order by x.part, o.name, o.id)
                          from entry_organisation x join organisation o on o.id = x.organisation_id where x.entry_id = e.id)),
        (19, 'Signatories', (select string_agg(p.name || ': ' || concat_ws(', ', replace(g.state, '-', ' '), 'statement ' || g.dissent_id, g.note),
                                   E'\n' order by p.sort_name, p.id)
                          from signatory g join person p on p.id = g.person_id where g.statement_id = e.id)),
        (20, 'To be answered by', v.deadline || coalesce(' (' || v.deadline_why || ')', '')),
        (21, 'How it was put', v.method),
        (22, 'How many were asked', v.asked_count::text),
        (23, 'Asked', (select string_agg(concat_ws(', ', p.name, a.channel, 'asked ' || a.asked_on, 'chased ' || a.chased_on), E'\n'
                                   order by a.position, p.sort_name, p.id)
                          from survey_asked a join person p on p.id = a.person_id where a.survey_id = e.id)),
        (24, 'Questions', (select string_agg(q.text, E'\n' order by q.position) from question q where q.survey_id = e.id)),
        (25, 'Answers', (select string_agg(concat_ws(': ', coalesce(
                                    (select string_agg(p.name, ', ' order by p.sort_name, p.id) from response_person rp
                                       join person p on p.id = rp.person_id where rp.response_id = r.id), r.respondent_note),
                                    'question ' || (select q.position + 1 from question q where q.id = r.question_id),
                                    replace(r.status, '-', ' '), r.reason, r.summary,
                                    case r.direct when true then 'direct' when false then 'not direct' end,
                                    'statement ' || r.statement_id,
                                    (select string_agg(o.publication || ', ' || o.title, '; ' order by o.id) from response_source x
                                       join source o on o.id = x.source_id where x.response_id = r.id)), E'\n' order by r.id)
                          from response r where r.survey_id = e.id)),
        (26, 'Topics', (select string_agg(t.name, ', ' order by t.name)
                          from entry_topic x join topic t on t.id = x.topic_id where x.entry_id = e.id)),
        (27, 'Sources', (select string_agg(concat_ws(': ', o.publication, o.title, '“' || x.wording || '”', x.note), E'\n'
                                   order by x.position, x.id)
                          from entry_source x join source o on o.id = x.source_id where x.entry_id = e.id))
      ) as field (place, label, text)
     where e.id = asked and text <> ''
$$;
