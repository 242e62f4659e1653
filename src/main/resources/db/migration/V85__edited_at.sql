-- When an editor last changed what is no entry: every change counts the version up by it, also one of only what hangs
-- on the row.
alter table call add column edited_at timestamptz;
alter table proposition add column edited_at timestamptz;
alter table position add column edited_at timestamptz;
alter table person add column edited_at timestamptz;
alter table organisation add column edited_at timestamptz, add column version integer not null default 0;

alter table commitment add check (length(by_note) <= 1000), add check (length(due_why) <= 1000);
alter table proposition add check (length(note) <= 2000), add check (length(state_reason) <= 1000);
alter table position add check (length(state_reason) <= 1000), add check (length(date_why) <= 1000);
alter table organisation add check (length(note) <= 1000);
alter table office
    add check (length(starts_why) <= 1000),
    add check (length(ends_why) <= 1000),
    add check (length(party) <= 80),
    add check (length(note) <= 1000);
alter table survey
    add check (length(title) between 1 and 300),
    add check (length(sent_why) <= 1000),
    add check (length(deadline_why) <= 1000),
    add check (length(method) <= 500);
alter table survey_asked add check (length(channel) <= 60);
alter table response add check (length(respondent_note) <= 1000);
