-- When documents are made again: whatever changes a part of one notes it in search_stale, and at the end of the
-- transaction each is made once, however many of its parts changed. What is committed can be found, what is not cannot.
-- Whoever writes a whole record at once says so (turnaround.loading) and notes everything as stale at the end.

create or replace function search_refresh_stale() returns trigger language plpgsql as $$
declare
    stale record;
begin
    for stale in
        with mine as (delete from search_stale returning subject, refs)
        select subject, array_agg(distinct ref order by ref) as refs
          from mine cross join unnest(mine.refs) as ref group by subject order by subject
    loop
        perform search_refresh(stale.subject, stale.refs);
    end loop;
    return null;
end
$$;
create or replace procedure search_everything_is_stale() language sql as $$
    insert into search_stale (subject, refs)
    select subject, array_agg(id) from (
        select 'entry', id from entry union all select 'finding', id from finding union all select 'action', id from action
        union all select 'person', id from person
        union all select 'council', id from council union all select 'source', id from source
        union all select 'proposition', id from proposition
        union all select 'practice_topic', id from practice_topic) as everything (subject, id)
     group by subject
$$;

-- First argument: whose documents; second: which, as a query over "changed", the rows as they were and as they are now.
create or replace function search_changed() returns trigger language plpgsql as $$
declare
    touched bigint[];
begin
    execute 'with changed as (' || case tg_op when 'INSERT' then 'table new_rows' when 'DELETE' then 'table old_rows'
            else 'table old_rows union all table new_rows' end || ')
        select array_agg(distinct ref) filter (where ref is not null) from (' || tg_argv[1] || ') as touched (ref)'
        into touched;
    if touched is not null then
        insert into search_stale (subject, refs) values (tg_argv[0], touched);
    end if;
    return null;
end
$$;

do $$
declare
    part record;
    event text;
    made integer := 0;
begin
    for part in
        select tgname, tgrelid::regclass as of_table from pg_trigger
         where tgfoid in ('search_changed'::regproc, 'search_refresh_stale'::regproc)
    loop
        execute format('drop trigger %I on %s', part.tgname, part.of_table);
    end loop;
    create constraint trigger search_refresh_stale after insert on search_stale
        deferrable initially deferred for each row execute function search_refresh_stale();
    for part in
        -- what a document is made of: a row of this table belongs to the document with the id in this column
        select of_table, subject, format('select %I from changed', key) as query,
               array['insert', 'update', 'delete'] as events
          from (values
            ('entry', 'entry', 'id'), ('statement', 'entry', 'id'), ('intervention', 'entry', 'id'),
            ('meeting', 'entry', 'id'), ('appointment', 'entry', 'id'), ('visit', 'entry', 'id'),
            ('inspection', 'entry', 'id'), ('survey', 'entry', 'id'), ('commitment', 'entry', 'id'),
            ('plan_version', 'entry', 'id'), ('call', 'entry', 'id'), ('action_update', 'entry', 'id'), ('citation', 'entry', 'entry_id'),
            ('entry_party', 'entry', 'entry_id'), ('entry_topic', 'entry', 'entry_id'), ('judgement', 'entry', 'inspection_id'),
            ('commitment_outcome', 'entry', 'commitment_id'), ('question', 'entry', 'survey_id'),
            ('response', 'entry', 'survey_id'),
            ('finding', 'finding', 'id'), ('finding_topic', 'finding', 'finding_id'),
            ('action', 'action', 'id'), ('action_topic', 'action', 'action_id'),
            ('person', 'person', 'id'), ('membership', 'person', 'person_id'), ('party_change', 'person', 'person_id'),
            ('former_name', 'person', 'person_id'), ('office', 'person', 'person_id'),
            ('entry_party', 'person', 'person_id'), ('signatory', 'person', 'person_id'), ('survey_asked', 'person', 'person_id'),
            ('response_person', 'person', 'person_id'),
            ('council', 'council', 'id'), ('council_predecessor', 'council', 'successor_id'),
            ('source', 'source', 'id'), ('citation', 'source', 'source_id'), ('membership_source', 'source', 'source_id'),
            ('office_source', 'source', 'source_id'), ('party_change_source', 'source', 'source_id'),
            ('former_name_source', 'source', 'source_id'), ('council_predecessor_source', 'source', 'source_id'), ('dissolution', 'source', 'source_id'),
            ('governance_system_source', 'source', 'source_id'),
            ('plan_source', 'source', 'source_id'), ('action_source', 'source', 'source_id'),
            ('action_evidence', 'source', 'source_id'), ('discrepancy_value_source', 'source', 'source_id'),
            ('practice_topic', 'practice_topic', 'id'),
            ('proposition', 'proposition', 'id'), ('position', 'proposition', 'proposition_id')
          ) as parts (of_table, subject, key)
        union all
        -- a change here touches documents of something else: any change, or, where columns are named, an update of one of
        -- them; "renamed" then has the ids of the rows in which one of them is another than before
        select of_table, subject,
               case when columns is null then query else format(
                   'with renamed as (select id from changed group by id having count(distinct (%s)) > 1) %s', columns, query)
               end,
               case when columns is null then array['insert', 'update', 'delete'] else array['update'] end
          from (values
            ('response_person', 'entry', null,
                'select r.survey_id from changed c join response r on r.id = c.response_id'),
            ('membership', 'entry', null,
                'select ep.entry_id from changed c join entry_person ep on ep.person_id = c.person_id'),
            ('party_change', 'entry', null,
                'select ep.entry_id from changed c join entry_person ep on ep.person_id = c.person_id'),
            ('former_name', 'entry', null,
                'select x.entry_id from changed c join entry_party x on x.person_id = c.person_id or x.organisation_id = c.organisation_id'),
            ('constituency_council', 'person', null,
                'select m.person_id from changed c join membership m on m.constituency_id = c.constituency_id'),
            ('entry_topic', 'entry', null,
                'select x.entry_id from changed c join citation x on x.rests_on_id = c.entry_id'),
            ('constituency', 'person', 'name',
                'select m.person_id from renamed c join membership m on m.constituency_id = c.id'),
            ('entry', 'finding', 'state, council_id, date, date_first, date_last, sort_day',
                'select f.id from renamed c join finding f on f.entry_id = c.id'),
            ('entry', 'entry', 'state', 'select x.entry_id from renamed c join citation x on x.rests_on_id = c.id'),
            ('entry', 'source', 'state, council_id',
                'select x.source_id from renamed c join citation x on x.entry_id = c.id'),
            ('entry', 'person', 'state',
                'select x.person_id from renamed c join entry_party x on x.entry_id = c.id
                 union all select x.person_id from renamed c join signatory x on x.statement_id = c.id
                 union all select x.person_id from renamed c join survey_asked x on x.survey_id = c.id
                 union all select x.person_id from renamed c join response r on r.survey_id = c.id
                   join response_person x on x.response_id = r.id'),
            ('finding', 'source', 'state', 'select x.source_id from renamed c join citation x on x.finding_id = c.id'),
            ('finding_verdict', 'source', 'state', 'select x.source_id from renamed c join citation x on x.verdict_id = c.id'),
            ('proposition', 'person', 'state', 'select x.person_id from renamed c join held_position x on x.proposition_id = c.id'),
            ('position', 'source', 'proposition_id',
                'select x.source_id from renamed c join position_source x on x.position_id = c.id'),
            ('entry', 'proposition', 'state', 'select p.proposition_id from renamed c join position p on p.id = c.id'),
            ('entry_party', 'proposition', null,
                'select p.proposition_id from changed c join position p on p.id = c.entry_id'),
            ('proposition', 'source', 'state',
                'select x.source_id from renamed c join position p on p.proposition_id = c.id
                   join position_source x on x.position_id = p.id'),
            ('action', 'entry', 'ref, title', 'select u.id from renamed c join action_update u on u.action_id = c.id'),
            ('plan', 'action', 'title, state', 'select a.id from renamed c join action a on a.plan_id = c.id'),
            ('plan', 'source', 'state',
                'select x.source_id from renamed c join plan_source x on x.plan_id = c.id
                 union all select x.source_id from renamed c join action a on a.plan_id = c.id
                   join action_source x on x.action_id = a.id
                 union all select x.source_id from renamed c join action a on a.plan_id = c.id
                   join action_evidence x on x.action_id = a.id where x.source_id is not null'),
            ('plan', 'entry', 'title', 'select v.id from renamed c join plan_version v on v.plan_id = c.id'),
            ('person', 'entry', 'name, sort_name, also_written, honorifics',
                'select ep.entry_id from renamed c join entry_person ep on ep.person_id = c.id
                 union all select r.survey_id from renamed c join response_person rp on rp.person_id = c.id
                   join response r on r.id = rp.response_id'),
            ('person', 'proposition', 'name',
                'select o.proposition_id from renamed c join held_position o on o.person_id = c.id'),
            ('organisation', 'entry', 'name',
                'select eo.entry_id from renamed c join entry_organisation eo on eo.organisation_id = c.id'),
            ('organisation', 'person', 'name',
                'select o.person_id from renamed c join office o on o.organisation_id = c.id'),
            ('council', 'entry', 'name', 'select e.id from renamed c join entry e on e.council_id = c.id'),
            ('council', 'finding', 'name', 'select f.id from renamed c join finding f on f.council_id = c.id'),
            ('council', 'action', 'name', 'select a.id from renamed c join action a on a.council_id = c.id'),
            ('council', 'person', 'official_name',
                'select o.person_id from renamed c join office o on o.council_id = c.id'),
            ('council', 'proposition', 'name', 'select p.id from renamed c join proposition p on p.council_id = c.id'),
            ('topic', 'entry', 'name',
                'select x.entry_id from renamed c join entry_topic x on x.topic_id = c.id
                 union all select r.entry_id from renamed c join entry_topic x on x.topic_id = c.id
                   join citation r on r.rests_on_id = x.entry_id'),
            ('topic', 'finding', 'name', 'select x.finding_id from renamed c join finding_topic x on x.topic_id = c.id'),
            ('practice_topic', 'finding', 'name',
                'select x.finding_id from renamed c join finding_practice x on x.practice_id = c.id'),
            ('topic', 'practice_topic', 'name', 'select p.id from renamed c join practice_topic p on p.topic_id = c.id'),
            ('topic', 'action', 'name', 'select x.action_id from renamed c join action_topic x on x.topic_id = c.id'),
            ('topic', 'proposition', 'name', 'select p.id from renamed c join proposition p on p.topic_id = c.id'),
            ('judgement_area', 'entry', 'name',
                'select j.inspection_id from renamed c join judgement j on j.area_id = c.id'),
            ('grade', 'entry', 'label', 'select j.inspection_id from renamed c join judgement j on j.grade_id = c.id')
          ) as others (of_table, subject, columns, query)
    loop
        foreach event in array part.events loop
            made := made + 1;
            execute format('create trigger %I after %s on %I %s for each statement
                when (current_setting(''turnaround.loading'', true) is distinct from ''true'') execute function search_changed(%L, %L)',
                'search_' || part.subject || '_' || event || '_' || made, event, part.of_table,
                case event when 'insert' then 'referencing new table as new_rows'
                    when 'delete' then 'referencing old table as old_rows'
                    else 'referencing old table as old_rows new table as new_rows' end,
                part.subject, part.query);
        end loop;
    end loop;
end
$$;
