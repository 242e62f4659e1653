-- A source is on the public record once something that is published rests on it. One that an editor has only written
-- down for a draft is not.
create function source_is_public(asked bigint) returns boolean language sql stable as $$
    select exists (select from citation ci join entry e on e.id = ci.entry_id
                    where ci.source_id = asked and e.state = 'published')
        or exists (select from membership_source x where x.source_id = asked)
        or exists (select from office_source x where x.source_id = asked)
        or exists (select from judgement_source x where x.source_id = asked)
        or exists (select from finding_source x where x.source_id = asked)
        or exists (select from finding_verdict_source x where x.source_id = asked)
        or exists (select from plan_source x where x.source_id = asked)
        or exists (select from action_source x where x.source_id = asked)
        or exists (select from action_evidence x where x.source_id = asked)
        or exists (select from call_source x where x.source_id = asked)
        or exists (select from commitment_outcome_source x where x.source_id = asked)
        or exists (select from position_source x join position p on p.id = x.position_id
                    where x.source_id = asked and p.state = 'published')
        or exists (select from response_source x where x.source_id = asked)
        or exists (select from discrepancy_value_source x where x.source_id = asked)
$$;

create index action_evidence_source on action_evidence (source_id);
