-- What each discrepancy is about, as far as everybody can read that.
create or replace view disputed as
select x.discrepancy_id, m.* from discrepancy_entry x join mentioned m on m.thing = 'entry' and m.thing_id = x.entry_id
 union all
select x.discrepancy_id, m.* from discrepancy_finding x join mentioned m on m.thing = 'finding' and m.thing_id = x.finding_id
 union all
select x.discrepancy_id, m.* from discrepancy_action x join mentioned m on m.thing = 'action' and m.thing_id = x.action_id
 union all
select x.discrepancy_id, m.* from discrepancy_plan x join mentioned m on m.thing = 'plan' and m.thing_id = x.plan_id
 union all
select x.discrepancy_id, m.* from discrepancy_person x join mentioned m on m.thing = 'person' and m.thing_id = x.person_id;

-- One that is only about what nobody can read cannot be read either.
create or replace view readable_discrepancy as
select * from discrepancy d
 where d.of_council or exists (select from disputed x where x.discrepancy_id = d.id);
