-- Everything that rests on a source, and whether everybody can read it.
create or replace view source_use as
-- a position cannot be read without its proposition
select c.source_id,
       'published' = all (array[e.state, coalesce(f.state, e.state), coalesce(v.state, e.state), coalesce(r.state, e.state)]) as readable
  from citation c
  join entry e on e.id = c.entry_id
  left join finding f on f.id = c.finding_id
  left join finding_verdict v on v.id = c.verdict_id
  left join (position p join proposition r on r.id = p.proposition_id) on p.id = e.id
 where c.source_id is not null
 union all select source_id, true from membership_source
 union all select source_id, true from office_source
 union all select source_id, true from party_change_source
 union all select source_id, true from former_name_source
 union all select source_id, true from council_predecessor_source
 union all select source_id, true from dissolution where source_id is not null
 union all select source_id, true from governance_system_source
 union all select x.source_id, p.state = 'published' from plan_source x join plan p on p.id = x.plan_id
 union all
select x.source_id, p.state = 'published'
  from (select action_id, source_id from action_source
        union all select action_id, source_id from action_evidence where source_id is not null) x
  join action a on a.id = x.action_id
  join plan p on p.id = a.plan_id
 union all
select x.source_id, exists (select from readable_discrepancy d where d.id = v.discrepancy_id)
  from discrepancy_value_source x
  join discrepancy_value v on v.id = x.value_id;

-- A source is on the public record once something that is published rests on it. One that an editor has only written
-- down for a draft is not.
create or replace function source_is_public(asked bigint) returns boolean language sql stable as $$
    select exists (select from source_use where source_id = asked and readable)
$$;

-- A source as it is cited on a line, wherever a query gathers several into one column: org.turnaround.record.SourceLine
-- reads it back. PostgreSQL puts the expression in place of the call.
create or replace function source_line(cited source) returns jsonb language sql stable as $$
    select jsonb_build_object('id', cited.id, 'title', cited.title, 'titleOurs', cited.title_ours, 'publication', cited.publication,
        'url', cited.url, 'published', cited.published)
$$;

-- The text of each source that has one.
create or replace view source_text_now as
select t.source_id, t.text, t.sha256, t.captured_at
  from source_text t
 where t.text is not null
   and not exists (select from source_text later where later.source_id = t.source_id and later.number > t.number);

-- A source with words that are quoted from it, and whether they stand there: as far as its text is held here, else as
-- far as a script looked.
create or replace function quoted_line(cited bigint, its_source bigint, words text) returns jsonb language sql stable as $$
    select source_line(s) || jsonb_build_object('wording', words,
               'check', case when t.text is null then coalesce(n.result, k.result) else k.result end,
               'checkedOn', case when t.text is null then coalesce(n.checked_on, k.checked_on) else k.checked_on end)
      from source s
      left join source_text_now t on t.source_id = s.id
      left join quotation_check k on k.citation_id = cited and k.quotation_md5 = md5(words)
       and k.text_sha256 is not distinct from t.sha256
      left join quotation_seen n on n.source_id = s.id and n.quotation_md5 = md5(words)
     where s.id = its_source
$$;
