-- Seats by the party that was sat for: each from its beginning, or from a change of party, to the next change or its end.
-- Of a party that was only seen on a day nothing is known before: the first of two stages then has none. A change belongs
-- to the first seat that was held when it can have been.
-- No seat is older than the last election before it was seen held, or than its boundaries, and none outlasts the next
-- dissolution: lower_day and upper_day are these, where its own dates are not known.
create or replace view seat_term as
with seat as not materialized (
    select m.*, coalesce(m.starts_first, greatest(p.elected, b.first_day)) as lower_day,
           coalesce(m.ends_last, p.dissolved, b.last_day, 'infinity') as upper_day
      from membership m
      join constituency c on c.id = m.constituency_id
      join boundaries b on b.code = c.boundaries
     cross join lateral (
           select max(d.elected) filter (where d.elected <= coalesce(m.known_by, m.starts_last)) as elected,
                  min(d.dissolved) filter (where d.dissolved > coalesce(m.known_until, m.known_by, m.starts_last)) as dissolved
             from dissolution d) p),
stage as (
    select 0 as step, id as membership_id, null::bigint as change_id, person_id, constituency_id,
           case when party_seen is null then party end as party, starts, starts_first, starts_last,
           starts_why, ends, ends_first, ends_last, ends_why, known_by, known_until, note,
           case when party_seen is null then party_until end as party_until, lower_day, upper_day
      from seat
     union all
    select 1, id, null, person_id, constituency_id, party, party_seen::text, party_seen, party_seen,
           'Seen on this day; the party before it is not known.', ends, ends_first, ends_last, ends_why, null, known_until, note,
           party_until, lower_day, upper_day
      from seat where party_seen is not null
     union all
    select 1, s.id, c.id, c.person_id, s.constituency_id, c.party, c.starts, c.starts_first, c.starts_last,
           c.starts_why, s.ends, s.ends_first, s.ends_last, s.ends_why, null, s.known_until, c.note,
           null, s.lower_day, s.upper_day
      from party_change c
     cross join lateral (
           select * from seat s
            where s.person_id = c.person_id and c.starts_last > s.lower_day and c.starts_first < s.upper_day
            order by s.lower_day, s.id limit 1) s)
select membership_id, change_id, person_id, constituency_id, party, starts, starts_first, starts_last, starts_why,
       coalesce(lead(starts) over later, ends) as ends, coalesce(lead(starts_first) over later, ends_first) as ends_first,
       coalesce(lead(starts_last) over later, ends_last) as ends_last,
       case when lead(starts) over later is null then ends_why else lead(starts_why) over later end as ends_why,
       case when known_by is not null then least(known_by, lead(starts_first) over later - 1) end as known_by,
       case when lead(starts) over later is null then known_until end as known_until, note,
       party_until, lower_day, upper_day
  from stage
window later as (partition by person_id, membership_id order by step, starts_first, change_id nulls first);

-- The days on which a seat was surely held by somebody and those on which it may have been, from what is known of both
-- ends. On the very day of an end the next holder counts.
create or replace view seat_held as
select membership_id, person_id, constituency_id, party,
       least(starts_last, known_by) as surely_from,
       least(coalesce(starts_first, lower_day), starts_last, known_by) as possibly_from,
       case when ends is null and known_until is null then upper_day
            else greatest(ends_first - 1, known_until) end as surely_until,
       greatest(coalesce(ends_last, upper_day), known_until) as possibly_until,
       party_until
  from seat_term;

-- Who held which seat on a day, and for which party where that is known of the day. sure is false where the bounds leave it
-- open; that falls away where somebody else surely held the seat, or the same person surely sat for another seat or party.
create or replace function seats_on(day date)
returns table (membership_id bigint, person_id bigint, constituency_id bigint, party text, sure boolean)
language sql stable parallel safe
begin atomic
    with held as materialized (
        select h.membership_id, h.person_id, h.constituency_id,
               case when day <= coalesce(h.party_until, 'infinity') then h.party end as party,
               day between h.surely_from and h.surely_until as sure
          from seat_held h
         where day between h.possibly_from and h.possibly_until
           and not exists (select from dissolution d where day >= d.dissolved and day < d.elected))
    select h.membership_id, h.person_id, h.constituency_id, h.party, h.sure
      from held h
     where h.sure
        or h.constituency_id not in (select o.constituency_id from held o where o.sure)
       and h.person_id not in (select o.person_id from held o where o.sure);
end;

-- The seat and the offices that somebody surely held from one day to another, in words; null where none is known.
create or replace function posts_on(person bigint, first date, last date) returns text language sql stable as $$
    select string_agg(words, '; ' order by words)
      from (select 'MP for ' || c.name as words
              from seat_held s join seat_held t using (person_id, membership_id) join constituency c on c.id = s.constituency_id
             where person_id = person and first between s.surely_from and s.surely_until
               and last between t.surely_from and t.surely_until
               and not exists (select from dissolution d where first < d.elected and last >= d.dissolved)
             union
            select o.title from office o
             where o.person_id = person and first >= least(o.starts_last, o.known_by)
               and last <= greatest(o.ends_first - 1, o.known_until)) post
$$;
