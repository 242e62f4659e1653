-- What nobody can read makes no source public: neither a position on a proposition that is a draft or withdrawn, nor a
-- judgement, finding or verdict of an inspection or visit that is.
create or replace function source_is_public(asked bigint) returns boolean language sql stable as $$
    select exists (select from citation ci join entry e on e.id = ci.entry_id
                    where ci.source_id = asked and e.state = 'published')
        or exists (select from membership_source x where x.source_id = asked)
        or exists (select from office_source x where x.source_id = asked)
        or exists (select from judgement_source x join judgement j on j.id = x.judgement_id
                     join entry e on e.id = j.inspection_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from finding_source x join finding f on f.id = x.finding_id
                     join entry e on e.id = f.entry_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from finding_verdict_source x join finding_verdict v on v.id = x.verdict_id
                     join entry e on e.id = v.entry_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from plan_source x where x.source_id = asked)
        or exists (select from action_source x where x.source_id = asked)
        or exists (select from action_evidence x where x.source_id = asked)
        or exists (select from call_source x join call c on c.id = x.call_id
                    where x.source_id = asked and c.state = 'published')
        or exists (select from commitment_outcome_source x join commitment_outcome o on o.id = x.outcome_id
                     join entry e on e.id = o.commitment_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from position_source x join position p on p.id = x.position_id
                     join proposition r on r.id = p.proposition_id
                    where x.source_id = asked and p.state = 'published' and r.state = 'published')
        or exists (select from response_source x join response r on r.id = x.response_id
                     join entry e on e.id = r.survey_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from discrepancy_value_source x where x.source_id = asked)
$$;

-- Which sources are on the record changes with it (as in V87).
do $$
declare
    part record;
begin
    for part in
        -- "moved" has the ids of rows whose state changed
        select of_table, trigger_name, query
          from (values
            ('proposition', 'search_source_update',
                'select x.source_id from moved c join position p on p.proposition_id = c.id
                   join position_source x on x.position_id = p.id'),
            ('entry', 'search_source_inspected_update',
                'select x.source_id from moved c join judgement j on j.inspection_id = c.id
                   join judgement_source x on x.judgement_id = j.id
                 union all select x.source_id from moved c join finding f on f.entry_id = c.id
                   join finding_source x on x.finding_id = f.id
                 union all select x.source_id from moved c join finding_verdict v on v.entry_id = c.id
                   join finding_verdict_source x on x.verdict_id = v.id')
          ) as parts (of_table, trigger_name, query)
    loop
        execute format('create trigger %I after update on %I referencing old table as old_rows new table as new_rows
                for each statement execute function search_changed(''source'', %L)',
            part.trigger_name, part.of_table,
            'with moved as (select id from changed group by id having count(distinct state) > 1) ' || part.query);
    end loop;
end
$$;

select search_refresh('source', array(select id from source));

-- When a call was put on the record: with edited_at, what its feed is ordered by. Of earlier ones only the last change is known.
alter table call add column recorded_at timestamptz not null default now();
create index call_changed on call ((coalesce(edited_at, recorded_at)) desc, id desc) where state = 'published';
update call c set recorded_at = d.changed_at from search_document d where d.subject = 'call' and d.ref_id = c.id;
