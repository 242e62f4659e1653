-- A call has a state like every other line of the record: a draft, then published, then perhaps withdrawn with a reason.

alter table call
    add column state text not null default 'published' check (state in ('draft', 'published', 'withdrawn')),
    add column state_reason text check (length(state_reason) <= 1000),
    add check (state <> 'withdrawn' or state_reason is not null),
    add check (length(by_note) <= 1000),
    add check (length(answer) <= 2000),
    add check (length(date_why) <= 1000),
    add check (date_first <= sort_day and sort_day <= date_last);
create index call_unpublished on call (state, id) where state <> 'published';

-- As before, but a call, commitment or survey that nobody can read makes no source public.
create or replace function source_is_public(asked bigint) returns boolean language sql stable as $$
    select exists (select from citation ci join entry e on e.id = ci.entry_id
                    where ci.source_id = asked and e.state = 'published')
        or exists (select from membership_source x where x.source_id = asked)
        or exists (select from office_source x where x.source_id = asked)
        or exists (select from judgement_source x where x.source_id = asked)
        or exists (select from finding_source x where x.source_id = asked)
        or exists (select from finding_verdict_source x where x.source_id = asked)
        or exists (select from plan_source x where x.source_id = asked)
        or exists (select from action_source x where x.source_id = asked)
        or exists (select from action_evidence x where x.source_id = asked)
        or exists (select from call_source x join call c on c.id = x.call_id
                    where x.source_id = asked and c.state = 'published')
        or exists (select from commitment_outcome_source x join commitment_outcome o on o.id = x.outcome_id
                     join entry e on e.id = o.commitment_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from position_source x join position p on p.id = x.position_id
                    where x.source_id = asked and p.state = 'published')
        or exists (select from response_source x join response r on r.id = x.response_id
                     join entry e on e.id = r.survey_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from discrepancy_value_source x where x.source_id = asked)
$$;

-- Whether a source can be found changes with what rests on it (as in V61).
do $$
declare
    part record;
begin
    for part in
        select of_table, 'update' as event, query
          from (values
            ('call',
                'select x.source_id from turned c join call_source x on x.call_id = c.id'),
            ('position',
                'select x.source_id from turned c join position_source x on x.position_id = c.id'),
            ('entry',
                'select x.source_id from turned c join commitment_outcome o on o.commitment_id = c.id
                   join commitment_outcome_source x on x.outcome_id = o.id
                 union all select x.source_id from turned c join response r on r.survey_id = c.id
                   join response_source x on x.response_id = r.id')
          ) as states (of_table, query)
        union all
        select of_table, event, 'select source_id from changed'
          from unnest(array['commitment_outcome_source', 'response_source', 'position_source']) as of_table,
               unnest(array['insert', 'delete']) as event
    loop
        execute format('create trigger %I after %s on %I %s for each statement execute function search_changed(%L, %L)',
            'search_source_rests_' || part.event, part.event, part.of_table,
            case part.event when 'insert' then 'referencing new table as new_rows'
                when 'delete' then 'referencing old table as old_rows'
                else 'referencing old table as old_rows new table as new_rows' end,
            'source',
            case part.event when 'update'
                then 'with turned as (select id from changed group by id having count(distinct state) > 1) ' || part.query
                else part.query end);
    end loop;
end
$$;
