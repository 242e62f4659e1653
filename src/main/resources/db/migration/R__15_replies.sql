-- Who replied to what, as far as everybody can read both.
create or replace view replied_to as
select x.*
  from (select x.reply_id, m.* from reply_to_entry x join mentioned m on m.thing = 'entry' and m.thing_id = x.entry_id
         union all
        select x.reply_id, m.* from reply_to_finding x join mentioned m on m.thing = 'finding' and m.thing_id = x.finding_id) x
  join entry r on r.id = x.reply_id and r.state = 'published';
