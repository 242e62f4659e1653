-- Which action took the place of one that was superseded: as it is now, and as each update said it.

alter table action add unique (id, council_id);
alter table action add foreign key (superseded_by, council_id) references action (id, council_id);
alter table action add check (superseded_by <> id);
alter table action add check (superseded_by is null or state = 'superseded');
create index action_superseded_by on action (superseded_by) where superseded_by is not null;

alter table action_update add column superseded_by bigint references action;
alter table action_update add check (superseded_by is null or state = 'superseded');
create index action_update_superseded_by on action_update (superseded_by) where superseded_by is not null;
