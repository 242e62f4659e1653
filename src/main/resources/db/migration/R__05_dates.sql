-- A date as a reader says it, as PartialDate does: "18 June 2013", "about June 2013", "2013"; null for none.
create or replace function in_words(day text) returns text
language sql stable parallel safe
begin atomic
    select case when day like '%~' then 'about ' else '' end
        || case length(rtrim(day, '~'))
               when 4 then rtrim(day, '~')
               when 7 then to_char(to_date(rtrim(day, '~'), 'YYYY-MM'), 'FMMonth YYYY')
               else to_char(rtrim(day, '~')::date, 'FMDD FMMonth YYYY') end;
end;
