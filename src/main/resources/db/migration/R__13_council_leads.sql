-- Every name that leads to a council of today, whatever it names: a council, one that ended, a district, a county, a
-- constituency, or who sits for it in the Commons today.
create or replace view council_lead as
select slug_of(n.name) as key, n.name, n.kind, c.id as council_id, null::date as until, null::text as seat
  from council c
 cross join lateral (
       select c.name, 'name' as kind
        union all select c.slug, 'name'
        union all select c.official_name, 'name'
        union all select unnest(c.also_known_as), 'name'
        union all select c.gss, 'code'
        union all select unnest(c.former_gss), 'code') n
 union all
select slug_of(n.name), n.name, case when n.name = p.gss then 'code' else 'ended' end, p.successor_id, p.closed, null
  from council_predecessor p
 cross join lateral unnest(array[p.name, p.official_name, p.gss]) n (name)
 where n.name is not null
 union all
select l.slug, l.name, l.kind, lc.council_id, null, null
  from leading_name l join leading_name_council lc on lc.name_id = l.id
 union all
select k.slug, k.name, case when b.last_day is null then 'constituency' else 'former-constituency' end, kc.council_id, null, null
  from constituency k
  join boundaries b on b.code = k.boundaries
  join constituency_council kc on kc.constituency_id = k.id
 union all
select p.slug, p.name, 'mp', kc.council_id, null, k.name
  from person p
  join membership m on m.person_id = p.id and m.ends_last is null
  join constituency k on k.id = m.constituency_id
  join boundaries b on b.code = k.boundaries and b.last_day is null
  join constituency_council kc on kc.constituency_id = k.id;
