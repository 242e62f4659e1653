-- Which action answers which finding, of the plans that stand: those of a withdrawn plan answer nothing.
create or replace view finding_answer as
select af.finding_id, af.action_id
  from action_finding af
  join action a on a.id = af.action_id
  join plan p on p.id = a.plan_id
 where p.state = 'published';

-- What asks for something that no action on the record answers, as far as somebody has looked for one.
create or replace view unanswered_finding as
select f.id, f.entry_id, f.council_id from finding f
 where f.asks and f.answers_sought and not exists (select from finding_answer x where x.finding_id = f.id);
