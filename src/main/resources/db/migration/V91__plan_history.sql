-- What the history of plans and actions still lacked, and its limits in the database too.

alter table action_update add column proposed_due_reason text check (length(proposed_due_reason) between 1 and 1000);
alter table action_update add check (proposed_due_reason is null or proposed_due is not null);

-- A new date that was asked for is of no matter once the action is done or given up.
update action
   set proposed_due = null, proposed_due_first = null, proposed_due_last = null, proposed_due_why = null,
       proposed_due_reason = null, proposed_due_by = null
 where proposed_due is not null
   and state not in ('not-started', 'in-progress', 'complete-awaiting-sign-off');

-- Made with the form, so that a form that is sent twice counts once.
alter table action add column form_key text unique check (length(form_key) between 1 and 100);

alter table action add check (length(latest_text) <= 200);
alter table action_update add check (length(reporter) between 1 and 200);
alter table plan add check (length(status) <= 200);
alter table plan add check (length(note) <= 2000);
alter table former_wording add check (length(title) between 1 and 300);
alter table former_wording add check (length(summary) <= 4000);
alter table former_wording add check (length(details) <= 20000);
