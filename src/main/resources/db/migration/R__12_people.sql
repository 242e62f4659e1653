-- A person is on the public record once something that is published names them, in whatever way, or they held a seat in
-- the House of Commons, or came with the record files. One whom an editor has only written down for a draft is not.
create or replace function person_is_public(asked bigint) returns boolean language sql stable as $$
    select exists (select from person p where p.id = asked and p.record_key is not null)
        or exists (select from membership m where m.person_id = asked)
        or exists (select from entry_party x join entry e on e.id = x.entry_id
                     left join (position p join proposition r on r.id = p.proposition_id) on p.id = e.id
                    where x.person_id = asked and e.state = 'published' and coalesce(r.state = 'published', true))
        or exists (select from signatory x join entry e on e.id = x.statement_id where x.person_id = asked and e.state = 'published')
        or exists (select from survey_asked x join entry e on e.id = x.survey_id where x.person_id = asked and e.state = 'published')
        or exists (select from response_person x join response r on r.id = x.response_id join entry e on e.id = r.survey_id
                    where x.person_id = asked and e.state = 'published')
$$;

-- Every name by which somebody is found: that of today, other spellings, what sources call them, and those of before.
create or replace function every_name(of person) returns text language sql stable as $$
    select concat_ws(' ', of.name, array_to_string(of.also_written, ' '), array_to_string(of.honorifics, ' '),
        (select string_agg(f.name, ' ' order by f.id) from former_name f where f.person_id = of.id))
$$;
create or replace function every_name(of organisation) returns text language sql stable as $$
    select concat_ws(' ', of.name, (select string_agg(f.name, ' ' order by f.id) from former_name f where f.organisation_id = of.id))
$$;

-- What somebody was called on a day: a name of today is not put into the mouth of an earlier one.
create or replace function name_on(of person, day date) returns text language sql stable as $$
    select coalesce((select f.name from former_name f
                      where f.person_id = of.id and coalesce(f.starts_first, '-infinity') <= day and day <= f.ends_last
                      order by f.ends_last limit 1), of.name)
$$;
