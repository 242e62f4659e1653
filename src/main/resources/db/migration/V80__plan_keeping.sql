-- What it takes to keep plans and their versions by hand.

alter table plan add column changed_at timestamptz not null default now(); -- when people last changed it or its key
-- Made with the form, so that a form that is sent twice counts once.
alter table plan add column form_key text unique check (length(form_key) between 1 and 100);
alter table plan_version add column form_key text unique check (length(form_key) between 1 and 100);

alter table plan_rating add check (length(label) between 1 and 80);
alter table plan_rating add check (length(meaning) <= 500);
alter table plan_version add check (length(number) <= 40);
alter table plan_version add check (length(label) <= 200);
alter table plan_version add check (length(approved_by) <= 300);

-- A version takes the place of one other version of the same plan.
alter table plan_version add unique (id, plan_id);
alter table plan_version drop constraint plan_version_supersedes_id_fkey;
alter table plan_version add foreign key (supersedes_id, plan_id) references plan_version (id, plan_id);
alter table plan_version add check (supersedes_id <> id);
create index plan_version_supersedes on plan_version (supersedes_id);
