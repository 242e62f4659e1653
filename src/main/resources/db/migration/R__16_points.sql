-- What reports ask a council to improve, point by point.

-- The practice topics of a finding, the main one first.
create or replace view finding_practice as
select id as finding_id, practice_id, 1 as place from finding where practice_id is not null
 union all
select id, second_practice_id, 2 from finding where second_practice_id is not null;

-- Every report that has been read for its points, and how much of them is held.
create or replace view point_report as
select e.id, e.council_id, c.region, f.code as framework, f.short_name as framework_name, e.sort_day,
       extract(year from e.sort_day)::integer as year, i.points
  from inspection i
  join entry e on e.id = i.id and e.state = 'published'
  join council c on c.id = e.council_id
  join framework f on f.id = i.framework_id
 where i.points is not null;

-- Each point under each of its practice topics, with its report.
create or replace view asked as
select p.practice_id, p.place, f.id as finding_id, f.kind, r.id as report_id, r.council_id, r.region, r.framework, r.sort_day, r.year
  from finding_practice p
  join finding f on f.id = p.finding_id and f.state = 'published'
  join point_report r on r.id = f.entry_id;

-- What a council was told before: what looks the same, unless an editor refused it, and what an editor confirmed.
create or replace view told_before as
select x.finding_id, x.earlier_id, x.confirmed
  from (select l.finding_id, l.earlier_id, false as confirmed
          from likely_repetition l
         where not exists (select from repetition r
                            where r.finding_id = l.finding_id and r.earlier_id = l.earlier_id and r.state = 'published')
         union all
        select r.finding_id, r.earlier_id, true from repetition r where r.same = 'yes' and r.state = 'published') x
  join finding f on f.id = x.finding_id and f.state = 'published'
  join entry fe on fe.id = f.entry_id and fe.state = 'published'
  join finding b on b.id = x.earlier_id and b.state = 'published'
  join entry be on be.id = b.entry_id and be.state = 'published';

-- By how many reports a council was told a point, up to and with this one.
create or replace function times_told(finding bigint) returns integer language sql stable as $$
    with recursive chain (id) as (
        select finding union select t.earlier_id from chain join told_before t on t.finding_id = chain.id)
    select count(distinct f.entry_id)::integer from chain join finding f on f.id = chain.id
$$;
