-- Calls can be found like everything else that is published; and of each document it is known when it last changed.

alter table search_document drop constraint search_document_subject_check;
alter table search_document add constraint search_document_subject_check check (subject in
    ('entry', 'finding', 'action', 'call', 'person', 'council', 'source', 'proposition'));

create view search_call as
select c.id as ref_id, 'call' as kind, null::text as slug, false as mp,
       case when length(c.what) <= 160 then c.what else left(c.what, 157) || '…' end as title, null::text as names,
       concat_ws(E'\n', case when length(c.what) > 160 then c.what end, c.by_note, nullif(c.answer, '')) as body,
       concat_ws(E'\n', k.name, parties.words, replace(c.answer_status, '-', ' '), topics.words) as context,
       array_remove(array[c.council_id], null) as councils, parties.people, topics.ids as topics,
       array(select distinct h.party from call_party x join seat_held h on h.person_id = x.person_id
              where x.call_id = c.id and c.sort_day between h.possibly_from and h.possibly_until
              order by h.party) as parties,
       c.date, c.date_first, c.date_last, c.sort_day
  from call c
  left join council k on k.id = c.council_id
 cross join lateral (
       select coalesce(array_agg(distinct p.id) filter (where p.id is not null), '{}') as people,
              string_agg(concat_ws(' ', p.name, array_to_string(p.also_written, ' '), array_to_string(p.honorifics, ' '), o.name),
                  E'\n' order by x.position) as words
         from call_party x left join person p on p.id = x.person_id left join organisation o on o.id = x.organisation_id
        where x.call_id = c.id) as parties
 cross join lateral (
       select coalesce(array_agg(distinct t.id order by t.id), '{}') as ids, string_agg(distinct t.name, E'\n') as words
         from call_statement x join entry e on e.id = x.statement_id and e.state = 'published'
         join entry_topic et on et.entry_id = e.id join topic t on t.id = et.topic_id
        where x.call_id = c.id) as topics
 where c.state = 'published';

do $$
declare
    part record;
    event text;
begin
    drop trigger search_source_update on entry; -- made again below: it did not know of every way to cite a source
    for part in
        -- "changed" has the rows of this table as they were and as they are now; the query says whose documents they touch
        select of_table, subject, query, events
          from (values
            ('call', 'call', 'select id from changed', array['insert', 'update', 'delete']),
            ('call_party', 'call', 'select call_id from changed', array['insert', 'update', 'delete']),
            ('call_statement', 'call', 'select call_id from changed', array['insert', 'update', 'delete']),
            ('entry_topic', 'call',
                'select x.call_id from changed c join call_statement x on x.statement_id = c.entry_id',
                array['insert', 'update', 'delete']),
            ('entry', 'call',
                'with moved as (select id from changed group by id having count(distinct state) > 1)
                 select x.call_id from moved c join call_statement x on x.statement_id = c.id', array['update']),
            ('membership', 'call', 'select x.call_id from changed c join call_party x on x.person_id = c.person_id',
                array['insert', 'update', 'delete']),
            ('person', 'call', 'select x.call_id from changed c join call_party x on x.person_id = c.id', array['update']),
            ('organisation', 'call', 'select x.call_id from changed c join call_party x on x.organisation_id = c.id',
                array['update']),
            ('council', 'call', 'select x.id from changed c join call x on x.council_id = c.id', array['update']),
            ('topic', 'call',
                'select x.call_id from changed c join entry_topic et on et.topic_id = c.id
                   join call_statement x on x.statement_id = et.entry_id', array['update']),
            -- which sources are on the record
            ('call', 'source', 'select x.source_id from changed c join call_source x on x.call_id = c.id', array['update']),
            ('position', 'source', 'select x.source_id from changed c join position_source x on x.position_id = c.id',
                array['update']),
            ('entry', 'source',
                'with moved as (select id from changed group by id having count(distinct (state, council_id)) > 1)
                 select x.source_id from moved c join citation x on x.entry_id = c.id
                 union all select x.source_id from moved c join commitment_outcome o on o.commitment_id = c.id
                   join commitment_outcome_source x on x.outcome_id = o.id
                 union all select x.source_id from moved c join response r on r.survey_id = c.id
                   join response_source x on x.response_id = r.id', array['update']),
            ('commitment_outcome_source', 'source', 'select source_id from changed', array['insert', 'update', 'delete']),
            ('response_source', 'source', 'select source_id from changed', array['insert', 'update', 'delete']),
            ('position_source', 'source', 'select source_id from changed', array['insert', 'update', 'delete']),
            ('finding_source', 'source', 'select source_id from changed', array['insert', 'update', 'delete']),
            ('finding_verdict_source', 'source', 'select source_id from changed', array['insert', 'update', 'delete']),
            ('judgement_source', 'source', 'select source_id from changed', array['insert', 'update', 'delete']),
            ('action_evidence', 'source', 'select source_id from changed', array['insert', 'update', 'delete']),
            ('discrepancy_value_source', 'source', 'select source_id from changed', array['insert', 'update', 'delete'])
          ) as parts (of_table, subject, query, events)
    loop
        foreach event in array part.events loop
            execute format('create trigger %I after %s on %I %s for each statement execute function search_changed(%L, %L)',
                'search_' || part.subject || '_' || event, event, part.of_table,
                case event when 'insert' then 'referencing new table as new_rows'
                    when 'delete' then 'referencing old table as old_rows'
                    else 'referencing old table as old_rows new table as new_rows' end,
                part.subject, part.query);
        end loop;
    end loop;
end
$$;

select search_refresh('call', array(select id from call)), search_refresh('source', array(select id from source));

-- What feeds are ordered by. search_refresh writes a document only where something in it is another than before.
alter table search_document add column changed_at timestamptz not null default now();
update search_document d set changed_at = coalesce(e.edited_at, e.recorded_at)
  from entry e where d.subject = 'entry' and e.id = d.ref_id;

create function search_document_changed() returns trigger language plpgsql as $$
begin
    new.changed_at = now();
    return new;
end
$$;
create trigger search_document_changed before update on search_document
    for each row execute function search_document_changed();
