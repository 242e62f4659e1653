-- Who replied to what, as far as everybody can read both: in a few words what it is, and where it stands. Of an entry the
-- address follows from its kind and the number that it has there.
create or replace view replied_to as
select x.*
  from (select x.reply_id, 'entry' as thing, e.id as thing_id, e.kind, coalesce(c.number, e.id) as number, null::text as address,
               e.headline as words, e.sort_day
          from reply_to_entry x
          join entry e on e.id = x.entry_id and e.state = 'published'
          left join call c on c.id = e.id
         where not exists (select from position p join proposition r on r.id = p.proposition_id and r.state <> 'published' where p.id = e.id)
         union all
        select x.reply_id, 'finding', f.id, 'finding', f.id, '/findings/' || f.id, f.text, e.sort_day
          from reply_to_finding x
          join finding f on f.id = x.finding_id and f.state = 'published'
          join entry e on e.id = f.entry_id and e.state = 'published') x
  join entry r on r.id = x.reply_id and r.state = 'published';
