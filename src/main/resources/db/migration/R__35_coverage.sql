-- Of a council: how many facts of each kind are held, and what is known of their collecting; null where nobody has looked.
create or replace function covered(council bigint) returns table (
    kind text, held bigint, starts edtf, starts_first date, starts_last date, starts_why text,
    ends edtf, ends_first date, ends_last date, ends_why text, looked_on date, looked_by text, note text
) language sql stable as $$
    select k.kind, k.held, v.starts, v.starts_first, v.starts_last, v.starts_why,
           v.ends, v.ends_first, v.ends_last, v.ends_why, v.looked_on, v.looked_by, v.note
      from (select x.kind, x.position, x.held
              from (select count(*) filter (where e.kind = 'inspection') as inspections,
                           count(*) filter (where e.kind = 'visit') as visits,
                           count(*) filter (where e.kind = 'intervention') as interventions,
                           count(*) filter (where e.kind = 'appointment') as appointments,
                           count(*) filter (where e.kind = 'statement') as statements
                      from entry e where e.council_id = council and e.state = 'published') n
             cross join lateral (values
                   ('inspections', 1, n.inspections),
                   ('findings', 2, (select count(*) from finding f join entry e on e.id = f.entry_id and e.state = 'published'
                                     where f.council_id = council and f.state = 'published')),
                   ('visits', 3, n.visits),
                   ('interventions', 4, n.interventions),
                   ('appointments', 5, n.appointments),
                   ('plans', 6, (select count(*) from plan p where p.council_id = council and p.state = 'published')),
                   ('statements', 7, n.statements),
                   ('positions', 8, (select count(*) from held_position h join proposition p on p.id = h.proposition_id
                                      where p.council_id = council and p.state = 'published' and h.state = 'published'))
                   ) x (kind, position, held)) k
      left join coverage v on v.council_id = council and v.kind = k.kind
     order by k.position
$$;
