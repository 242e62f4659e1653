-- What each discrepancy is about, as far as everybody can read that: in a few words, and where it stands. Of an entry the
-- address follows from its kind and the number that it has there.
create or replace view disputed as
select x.discrepancy_id, 'entry' as thing, e.id as thing_id, e.kind, coalesce(c.number, e.id) as number, null::text as address,
       e.headline as words, e.sort_day
  from discrepancy_entry x
  join entry e on e.id = x.entry_id and e.state = 'published'
  left join call c on c.id = e.id
 where not exists (select from position p join proposition r on r.id = p.proposition_id and r.state <> 'published' where p.id = e.id)
 union all
select x.discrepancy_id, 'finding', f.id, 'finding', f.id, '/findings/' || f.id, f.text, e.sort_day
  from discrepancy_finding x
  join finding f on f.id = x.finding_id and f.state = 'published'
  join entry e on e.id = f.entry_id and e.state = 'published'
 union all
select x.discrepancy_id, 'action', a.id, 'action', a.id, '/actions/' || a.id, a.title, p.starts_first
  from discrepancy_action x
  join action a on a.id = x.action_id
  join plan p on p.id = a.plan_id and p.state = 'published'
 union all
select x.discrepancy_id, 'plan', p.id, 'plan', p.id, '/councils/' || c.slug || '/plan?plan=' || p.id, p.title, p.starts_first
  from discrepancy_plan x
  join plan p on p.id = x.plan_id and p.state = 'published'
  join council c on c.id = p.council_id
 union all
select x.discrepancy_id, 'person', p.id, 'person', p.id,
       case when exists (select from membership m where m.person_id = p.id) then '/mps/' else '/people/' end || p.slug, p.name, null
  from discrepancy_person x
  join person p on p.id = x.person_id and person_is_public(p.id);

-- One that is only about what nobody can read cannot be read either.
create or replace view readable_discrepancy as
select * from discrepancy d
 where d.of_council or exists (select from disputed x where x.discrepancy_id = d.id);
