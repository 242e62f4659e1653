-- A source is on the public record once something that is published rests on it. One that an editor has only written
-- down for a draft is not.
create or replace function source_is_public(asked bigint) returns boolean language sql stable as $$
    select exists (select from citation ci join entry e on e.id = ci.entry_id
                    where ci.source_id = asked and e.state = 'published')
        or exists (select from membership_source x where x.source_id = asked)
        or exists (select from office_source x where x.source_id = asked)
        or exists (select from judgement_source x join judgement j on j.id = x.judgement_id
                     join entry e on e.id = j.inspection_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from finding_source x join finding f on f.id = x.finding_id
                     join entry e on e.id = f.entry_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from finding_verdict_source x join finding_verdict v on v.id = x.verdict_id
                     join entry e on e.id = v.entry_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from plan_source x where x.source_id = asked)
        or exists (select from action_source x where x.source_id = asked)
        or exists (select from action_evidence x where x.source_id = asked)
        or exists (select from call_source x join call c on c.id = x.call_id
                    where x.source_id = asked and c.state = 'published')
        or exists (select from commitment_outcome_source x join commitment_outcome o on o.id = x.outcome_id
                     join entry e on e.id = o.commitment_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from position_source x join position p on p.id = x.position_id
                     join proposition r on r.id = p.proposition_id
                    where x.source_id = asked and p.state = 'published' and r.state = 'published')
        or exists (select from response_source x join response r on r.id = x.response_id
                     join entry e on e.id = r.survey_id
                    where x.source_id = asked and e.state = 'published')
        or exists (select from discrepancy_value_source x where x.source_id = asked)
$$;

-- A source as it is cited on a line, wherever a query gathers several into one column: org.turnaround.record.SourceLine
-- reads it back. PostgreSQL puts the expression in place of the call.
create or replace function source_line(cited source) returns jsonb language sql stable as $$
    select jsonb_build_object('id', cited.id, 'title', cited.title, 'publication', cited.publication,
        'url', cited.url, 'published', cited.published)
$$;
