-- What documents are made of: a view for each subject, and nothing else, says so; search_refresh makes them so.

create or replace function search_words(text) returns tsvector language sql immutable parallel safe
return to_tsvector('record_english', search_text($1));

do $$
declare
    earlier record;
begin
    for earlier in select relname from pg_class where relkind = 'v' and relname like 'search\_%' loop
        execute format('drop view %I', earlier.relname);
    end loop;
end
$$;

create view search_entry as
select e.id as ref_id, e.kind, cl.number::text as slug, false as mp,
       case when length(cl.what) <= 160 then cl.what else e.headline end as title, null::text as names,
       concat_ws(E'\n', nullif(e.summary, ''), case when length(cl.what) > 160 then cl.what end, cl.by_note, nullif(cl.answer, ''), st.quote, iv.quote,
           (select string_agg(distinct ci.wording, E'\n') from entry_source ci
             where ci.entry_id = e.id and ci.wording is distinct from st.quote),
           me.purpose, me.outcome, nullif(au.note, ''), au.value_text, co.promise,
           (select string_agg(o.text, E'\n' order by o.looked_on desc, o.id desc) from commitment_outcome o
             where o.commitment_id = e.id and o.text <> ''),
           (select string_agg(q.text, E'\n' order by q.position) from question q where q.survey_id = e.id),
           (select string_agg(p.name || ': ' || r.reason, E'\n' order by p.sort_name)
              from response r join response_person rp on rp.response_id = r.id join person p on p.id = rp.person_id
             where r.survey_id = e.id and r.reason is not null),
           (select string_agg(distinct r.summary, E'\n') from response r where r.survey_id = e.id)) as body,
       concat_ws(E'\n', c.name, people.words, st.capacity, st.audience, me.title, me.place, ap.post, vi.title, vi.area,
           ins.title, su.title, pl.title, pv.label, ac.ref, ac.title, replace(cl.answer_status, '-', ' '),
           (select string_agg(a.name || ' ' || g.label, E'\n')
              from judgement j join judgement_area a on a.id = j.area_id join grade g on g.id = j.grade_id
             where j.inspection_id = e.id),
           (select string_agg(every_name(o), E'\n') from entry_organisation eo join organisation o on o.id = eo.organisation_id
             where eo.entry_id = e.id),
           topics.words) as context,
       array_remove(array[e.council_id], null) as councils, people.ids as people, topics.ids as topics,
       array(select distinct h.party from entry_person ep
              -- offset: so that the seats of one person are made, not those of all of them and one chosen
              cross join lateral (select * from seat_held s where s.person_id = ep.person_id offset 0) h
              where ep.entry_id = e.id and h.party is not null and e.sort_day between h.possibly_from and least(h.possibly_until, h.party_until)
              order by h.party) as parties,
       e.date, e.date_first, e.date_last, e.sort_day
  from entry e
  left join council c on c.id = e.council_id
  left join statement st on st.id = e.id
  left join intervention iv on iv.id = e.id
  left join meeting me on me.id = e.id
  left join appointment ap on ap.id = e.id
  left join visit vi on vi.id = e.id
  left join inspection ins on ins.id = e.id
  left join survey su on su.id = e.id
  left join call cl on cl.id = e.id
  left join commitment co on co.id = e.id
  left join (plan_version pv join plan pl on pl.id = pv.plan_id) on pv.id = e.id
  left join (action_update au join action ac on ac.id = au.action_id) on au.id = e.id
 cross join lateral (
       select coalesce(array_agg(distinct p.id), '{}') as ids,
              string_agg(every_name(p), E'\n' order by p.id) as words
         from entry_person ep join person p on p.id = ep.person_id where ep.entry_id = e.id) as people
 cross join lateral (
       select coalesce(array_agg(t.id order by t.id), '{}') as ids, string_agg(t.name, E'\n' order by t.id) as words
         from topic t
        where exists (select from entry_topic et where et.topic_id = t.id and et.entry_id = e.id)
           -- a call has those of the statements in which it was made
           or e.kind = 'call' and exists (
              select from citation r join entry s on s.id = r.rests_on_id and s.state = 'published'
                join entry_topic et on et.entry_id = s.id where r.entry_id = e.id and et.topic_id = t.id)) as topics
 where e.state = 'published' and e.kind <> 'position';

create view search_finding as
select f.id as ref_id, 'finding' as kind, null::text as slug, false as mp,
       case when length(f.text) <= 160 then f.text else left(f.text, 157) || '…' end as title, null::text as names,
       concat_ws(E'\n', case when length(f.text) > 160 then f.text end, f.quote) as body,
       concat_ws(E'\n', c.name, replace(f.kind, '-', ' '), topics.words, (
           select string_agg(p.name, E'\n' order by x.place)
             from finding_practice x join practice_topic p on p.id = x.practice_id where x.finding_id = f.id)) as context,
       array[f.council_id] as councils, '{}'::bigint[] as people, topics.ids as topics, '{}'::text[] as parties,
       e.date, e.date_first, e.date_last, e.sort_day
  from finding f
  join entry e on e.id = f.entry_id
  join council c on c.id = f.council_id
 cross join lateral (
       select coalesce(array_agg(t.id order by t.id), '{}') as ids, string_agg(t.name, E'\n' order by t.id) as words
         from finding_topic ft join topic t on t.id = ft.topic_id where ft.finding_id = f.id) as topics
 where e.state = 'published' and f.state = 'published';

create view search_practice_topic as
select p.id as ref_id, 'practice' as kind, p.slug, false as mp, p.name as title, lower(unaccent(p.name)) as names,
       p.definition as body, t.name as context, '{}'::bigint[] as councils, '{}'::bigint[] as people,
       array[p.topic_id] as topics, '{}'::text[] as parties,
       null::edtf as date, null::date as date_first, null::date as date_last, date '0001-01-01' as sort_day
  from practice_topic p join topic t on t.id = p.topic_id;

create view search_action as
select a.id as ref_id, 'action' as kind, null::text as slug, false as mp, a.title, null::text as names,
       concat_ws(E'\n', nullif(a.summary, ''), a.target, a.measure, a.latest_text, a.outcome) as body,
       concat_ws(E'\n', c.name, a.ref, a.owner_role, replace(a.state, '-', ' '), p.title, topics.words) as context,
       array[a.council_id] as councils, '{}'::bigint[] as people, topics.ids as topics, '{}'::text[] as parties,
       null::edtf as date, null::date as date_first, null::date as date_last, date '0001-01-01' as sort_day
  from action a
  join plan p on p.id = a.plan_id and p.state = 'published'
  join council c on c.id = a.council_id
 cross join lateral (
       select coalesce(array_agg(t.id order by t.id), '{}') as ids, string_agg(t.name, E'\n' order by t.id) as words
         from action_topic att join topic t on t.id = att.topic_id where att.action_id = a.id) as topics;

create view search_person as
select p.id as ref_id, 'person' as kind, p.slug, seats.mp, p.name as title,
       lower(unaccent(every_name(p))) as names,
       concat_ws(E'\n', seats.words, offices.words) as body, null::text as context,
       array(select cc.council_id from membership m join constituency_council cc on cc.constituency_id = m.constituency_id
              where m.person_id = p.id
              union select o.council_id from office o where o.person_id = p.id and o.council_id is not null
              order by 1) as councils,
       array[p.id] as people, '{}'::bigint[] as topics, seats.parties,
       null::edtf as date, null::date as date_first, null::date as date_last, date '0001-01-01' as sort_day
  from person p
 cross join lateral (
       select string_agg(concat('MP for ', s.name, s.years, ' (' || s.held_for || ')'), '; ' order by s.last desc, s.name) as words,
              array(select distinct h.party from seat_held h where h.person_id = p.id and h.party is not null order by 1) as parties,
              count(*) > 0 as mp
         from (select k.name, max(m.possibly_until) as last, string_agg(distinct m.party, ', ' order by m.party) as held_for,
                      -- of those who sit no more: from the first day that is known, which says nothing where the record begins, to the last
                      case when max(m.possibly_until) < 'infinity' then
                          concat(case when min(m.surely_from) = '2010-05-06' then ' until ' when date_part('year', min(m.surely_from)) = date_part('year', max(m.surely_until)) then ' '
                                 else ' ' || to_char(min(m.surely_from), 'YYYY–') end,
                              to_char(max(m.surely_until), 'YYYY'),
                              case when date_part('year', max(m.possibly_until)) > date_part('year', max(m.surely_until)) then ' at least' end) end as years
                 from seat_held m join constituency k on k.id = m.constituency_id where m.person_id = p.id group by k.name) as s) as seats
 cross join lateral (
       select string_agg(distinct concat_ws(', ', o.title, coalesce(g.name, c.official_name)), '; ') as words
         from office o left join organisation g on g.id = o.organisation_id left join council c on c.id = o.council_id
        where o.person_id = p.id) as offices
 where person_is_public(p.id);

create view search_council as
select c.id as ref_id, 'council' as kind, c.slug, false as mp, c.name as title,
       lower(unaccent(concat_ws(' ', c.name, c.official_name, array_to_string(c.also_known_as || c.former_gss, ' '), before.every))) as names,
       concat_ws('; ', c.official_name, c.region, 'before: ' || before.names) as body, c.gss as context,
       array[c.id] as councils, '{}'::bigint[] as people, '{}'::bigint[] as topics, '{}'::text[] as parties,
       null::edtf as date, null::date as date_first, null::date as date_last, date '0001-01-01' as sort_day
  from council c
 cross join lateral (
       select string_agg(p.name, ', ' order by p.name) as names, string_agg(concat_ws(' ', p.name, p.official_name, p.gss), ' ') as every
         from council_predecessor p where p.successor_id = c.id) as before;

-- A source has no publication state of its own: it is on the record once something published rests on it.
create view search_source as
select s.id as ref_id, 'source' as kind, null::text as slug, false as mp, s.title, null::text as names,
       concat_ws(', ', s.publication, s.author) as body, null::text as context,
       array(select distinct e.council_id from citation ci join entry e on e.id = ci.entry_id
              where ci.source_id = s.id and e.state = 'published' and e.council_id is not null order by 1) as councils,
       '{}'::bigint[] as people, '{}'::bigint[] as topics, '{}'::text[] as parties,
       s.published as date, s.published_first as date_first, s.published_last as date_last,
       coalesce(s.published_first, '0001-01-01') as sort_day
  from source s
 where source_is_public(s.id);

create view search_proposition as
select p.id as ref_id, 'proposition' as kind, null::text as slug, false as mp, p.text as title, null::text as names,
       concat_ws(E'\n', p.note, held.reasons) as body, concat_ws(E'\n', c.name, t.name, held.names) as context,
       array_remove(array[p.council_id], null) as councils, held.people, array_remove(array[p.topic_id], null) as topics,
       '{}'::text[] as parties,
       null::edtf as date, null::date as date_first, null::date as date_last, date '0001-01-01' as sort_day
  from proposition p
  left join council c on c.id = p.council_id
  left join topic t on t.id = p.topic_id
 cross join lateral (
       select coalesce(array_agg(distinct n.id), '{}') as people, string_agg(distinct n.name, E'\n') as names,
              string_agg(distinct n.name || ': ' || o.reason, E'\n') as reasons
         from held_position o join person n on n.id = o.person_id
        where o.proposition_id = p.id and o.state = 'published') as held
 where p.state = 'published';

-- Makes the documents of these subjects what their view says. The subjects' rows are locked first, and the view is read
-- by a later statement: of two transactions that change parts of one subject, the second sees what the first committed.
create or replace function search_refresh(which text, refs bigint[]) returns void language plpgsql as $$
declare
    said constant text := 'kind, slug, mp, title, names, body, councils, people, topics, parties, date, date_first,
        date_last, sort_day, words';
begin
    execute format('select from %I where id = any($1) order by id for no key update', which) using refs;
    execute format('delete from search_document d where d.subject = $1 and d.ref_id = any($2)
        and not exists (select from %I v where v.ref_id = d.ref_id)', 'search_' || which) using which, refs;
    execute format($sql$
        insert into search_document (subject, ref_id, %2$s)
        select $1, ref_id, kind, slug, mp, title, names, translate(body, U&'\E000\E001', ''), councils, people, topics, parties,
               date, date_first, date_last, sort_day,
               setweight(search_words(concat_ws(E'\n', title, names)), 'A') || setweight(search_words(body), 'B')
                   || setweight(search_words(context), 'C')
          from %1$I where ref_id = any($2)
            on conflict (subject, ref_id) do update set (%2$s) = row (%3$s) where row (%4$s) is distinct from row (%3$s)
        $sql$, 'search_' || which, said, regexp_replace(said, '\w+', 'excluded.\&', 'g'),
        regexp_replace(said, '\w+', 'search_document.\&', 'g')) using which, refs;
end
$$;

create or replace function search_document_changed() returns trigger language plpgsql as $$
begin
    new.changed_at = now();
    return new;
end
$$;
create or replace trigger search_document_changed before update on search_document
    for each row execute function search_document_changed();

-- A view that says something else makes documents again; search_refresh writes only those that are other than before.
select search_refresh('entry', array(select id from entry)), search_refresh('finding', array(select id from finding)),
       search_refresh('action', array(select id from action)),
       search_refresh('practice_topic', array(select id from practice_topic)),
       search_refresh('person', array(select id from person)), search_refresh('council', array(select id from council)),
       search_refresh('source', array(select id from source)),
       search_refresh('proposition', array(select id from proposition));
