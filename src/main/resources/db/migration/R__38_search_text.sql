-- One spelling for what can be written in several ways, in what is looked through and in what is looked for alike.

-- What the field writes short, and what it stands for. A word that English has as well ("send") is short in capitals only.
-- "also" is another form of the words, of which there is one in what is looked through.
create or replace view acronym (short, words, pattern, flags) as
with known (short, words, english, also) as (values
    ('SEND', 'special educational needs', true, 'special educational needs and disabilit(?:y|ies)'),
    ('SENCO', 'special educational needs coordinator', false, null),
    ('MASH', 'multi-agency safeguarding hub', true, null),
    ('EHCP', 'education health and care plan', false, 'ehc plans?'),
    ('LAC', 'looked after children', false, 'looked after child'),
    ('CLA', 'looked after children', false, null),
    ('CIN', 'children in need', false, 'child in need'),
    ('CiC', 'children in care', false, 'child in care'),
    ('UASC', 'unaccompanied asylum seeking children', false, 'unaccompanied asylum[- ]seeking child'),
    ('ILACS', 'inspection of local authority children''s services', false, null),
    ('SIF', 'single inspection framework', false, null),
    ('JTAI', 'joint targeted area inspection', false, null),
    ('LADO', 'local authority designated officer', false, null),
    ('DCS', 'director of children''s services', false, null),
    ('SGO', 'special guardianship order', false, null),
    ('IRO', 'independent reviewing officer', false, null),
    ('LSCB', 'local safeguarding children board', false, null),
    ('CSE', 'child sexual exploitation', false, null),
    ('PEP', 'personal education plan', true, null),
    ('ASYE', 'assessed and supported year in employment', false, null),
    ('NEET', 'not in education employment or training', false, null),
    ('CAMHS', 'child and adolescent mental health services', false, null),
    ('CAFCASS', 'children and family court advisory and support service', false, null),
    ('DfE', 'department for education', false, null),
    ('LGA', 'local government association', false, null))
select short, words, '\m' || short || '(?:''?s)?\M', case when english then 'g' else 'gi' end from known
 union all
select null, words, '\m' || also || '\M', 'gi' from known where also is not null;

-- Thousands without commas; money and other large numbers as "364 million", whether they were written as £364m, 364M,
-- 364 mn or 364,000,000, and without the sign, which the parser would take for a letter of the number; nothing in "either/or"
-- or "<these>" that could be taken for a path or a tag.
create or replace function search_text(given text) returns text language plpgsql immutable parallel safe as $$
declare
    said text := translate(coalesce(given, ''), '<>/£€$’‘', '      ''''');
    short record;
begin
    if said ~ '\d' then
        said := regexp_replace(said, '(\d),(?=\d{3}(?!\d))', '\1', 'g');
        said := regexp_replace(said, '(\d)(?:m|\s?(?:mn|mln|millions?))\M', '\1 million', 'gi');
        said := regexp_replace(said, '(\d)\s?(?:bn|billions?)\M', '\1 billion', 'gi');
        said := regexp_replace(said, '(?<![\w.])(\d{1,3})(?:k|\s?thousand)\M', '\1000', 'gi');
        if said ~ '\d{4}000' then
            said := regexp_replace(said, '(?<![\w.])(\d{1,3})000000000(?!\w)', '\1 billion', 'g');
            said := regexp_replace(said, '(?<![\w.])(\d{1,3})000000(?!\w)', '\1 million', 'g');
            said := regexp_replace(said, '(?<![\w.])(\d{1,3})(\d)00000(?!\w)', '\1.\2 million', 'g');
            said := regexp_replace(said, '(?<![\w.])(\d{1,3})(\d\d)0000(?!\w)', '\1.\2 million', 'g');
            said := regexp_replace(said, '(?<![\w.])(\d{1,3})(\d{3})000(?!\w)', '\1.\2 million', 'g');
        end if;
        said := regexp_replace(said, '(?<![\w.])(\d{1,3})000 million\M', '\1 billion', 'g');
        said := regexp_replace(said, '(?<![\w.])(\d{1,3})([1-9])00 million\M', '\1.\2 billion', 'g');
        said := regexp_replace(said, '(\d(?: [mb]illion)?)\s?(?:pounds?|gbp)\M', '\1', 'gi');
    end if;
    if said ~* (select string_agg(pattern, '|') from acronym) then
        for short in select pattern, words, flags from acronym loop
            said := regexp_replace(said, short.pattern, short.words, short.flags);
        end loop;
    end if;
    return said;
end
$$;
