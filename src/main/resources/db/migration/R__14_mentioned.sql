-- What something else can be about, as far as everybody can read it: in a few words, and where it stands. Of an entry the
-- address follows from its kind and the number that it has there.
create or replace view mentioned as
select 'entry' as thing, e.id as thing_id, e.kind, coalesce(c.number, e.id) as number, null::text as address,
       e.headline as words, e.sort_day
  from entry e
  left join call c on c.id = e.id
 where e.state = 'published'
   and not exists (select from position p join proposition r on r.id = p.proposition_id and r.state <> 'published' where p.id = e.id)
 union all
select 'finding', f.id, 'finding', f.id, '/findings/' || f.id, f.text, e.sort_day
  from finding f
  join entry e on e.id = f.entry_id and e.state = 'published'
 where f.state = 'published'
 union all
select 'action', a.id, 'action', a.id, '/actions/' || a.id, a.title, p.starts_first
  from action a
  join plan p on p.id = a.plan_id and p.state = 'published'
 union all
select 'plan', p.id, 'plan', p.id, '/councils/' || c.slug || '/plan?plan=' || p.id, p.title, p.starts_first
  from plan p
  join council c on c.id = p.council_id
 where p.state = 'published'
 union all
select 'person', p.id, 'person', p.id,
       case when exists (select from membership m where m.person_id = p.id) then '/mps/' else '/people/' end || p.slug, p.name, null
  from person p
 where person_is_public(p.id);
