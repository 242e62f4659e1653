-- Which action answers which finding, of the plans that stand: those of a withdrawn plan answer nothing.
create or replace view finding_answer as
select af.finding_id, af.action_id
  from action_finding af
  join action a on a.id = af.action_id
  join plan p on p.id = a.plan_id
 where p.state = 'published';
