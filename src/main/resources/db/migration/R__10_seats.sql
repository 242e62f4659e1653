-- The days on which a seat was surely held by somebody and those on which it may have been, from what is known of both
-- ends. An end that is not known lies somewhere within the time that the boundaries were in force. On the very day of
-- an end the next holder counts.
create or replace view seat_held as
select m.id as membership_id, m.person_id, m.constituency_id, m.party,
       least(m.starts_last, m.known_by) as surely_from,
       least(coalesce(m.starts_first, b.first_day), m.starts_last, m.known_by) as possibly_from,
       case when m.ends is null and m.known_until is null then coalesce(b.last_day, 'infinity')
            else greatest(m.ends_first - 1, m.known_until) end as surely_until,
       greatest(coalesce(m.ends_last, b.last_day, 'infinity'), m.known_until) as possibly_until
  from membership m
  join constituency c on c.id = m.constituency_id
  join boundaries b on b.code = c.boundaries;

-- Who held which seat on a day. sure is false where the bounds leave it open; that falls away where somebody else surely
-- held the seat, or the same person surely sat for another seat or party.
create or replace function seats_on(day date)
returns table (membership_id bigint, person_id bigint, constituency_id bigint, party text, sure boolean)
language sql stable parallel safe
begin atomic
    with held as materialized (
        select h.membership_id, h.person_id, h.constituency_id, h.party,
               day between h.surely_from and h.surely_until as sure
          from seat_held h
         where day between h.possibly_from and h.possibly_until)
    select h.membership_id, h.person_id, h.constituency_id, h.party, h.sure
      from held h
     where h.sure
        or not exists (select from held o
                        where o.sure and (o.constituency_id = h.constituency_id or o.person_id = h.person_id));
end;
