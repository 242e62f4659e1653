-- Of each intervention what its missing end does not say: when a source or another entry last shows it, what followed it in
-- its line (of notices and directions, of commissioners, of boards, of advisers), and when the council was removed from intervention.
create or replace view intervention_course as
select i.id, known.date as last_known, known.date_first as last_known_first, known.date_last as last_known_last,
       known.date_why as last_known_why, followed.id as followed_by_id, followed.headline as followed_by_headline,
       followed.day as followed_by_day, removed.date as removed, removed.date_first as removed_first,
       removed.date_last as removed_last, removed.date_why as removed_why
  from intervention i
  join entry e on e.id = i.id
 cross join lateral (
       select case when i.type in ('improvement-notice', 'statutory-direction') then 'direction'
                   when i.type in ('commissioner', 'improvement-board', 'adviser') then i.type end as name) line
 cross join lateral (
       select x.date, x.date_first, x.date_last, x.date_why
         from (select e.date, e.date_first, e.date_last, e.date_why
                union all
               select s.published, s.published_first, s.published_last, s.published_why
                 from entry_source c join source s on s.id = c.source_id
                where c.entry_id = i.id and s.published is not null
                union all
               select o.date, o.date_first, o.date_last, o.date_why
                 from intervention r join entry o on o.id = r.id and o.state = 'published' where r.recites_id = i.id) x
        order by x.date_first desc, x.date_last limit 1) known
  left join lateral (
       select o.id, o.headline, o.date_first as day
         from entry o join intervention x on x.id = o.id and x.status = 'issued'
        where o.council_id = e.council_id and o.state = 'published' and o.sort_day > e.sort_day
          and case when x.type in ('improvement-notice', 'statutory-direction') then 'direction' else x.type end = line.name
        order by o.sort_day, o.id limit 1) followed on true
  left join lateral (
       select o.date, o.date_first, o.date_last, o.date_why
         from entry o join intervention x on x.id = o.id and x.type = 'removed-from-intervention'
        where o.council_id = e.council_id and o.state = 'published' and o.sort_day > e.sort_day
        order by o.sort_day, o.id limit 1) removed on true;
