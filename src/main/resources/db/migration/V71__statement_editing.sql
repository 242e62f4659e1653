-- Two statements that look alike, and an editor has said that they are two.
create table statement_apart (
    one_id bigint not null references statement on delete cascade,
    other_id bigint not null references statement on delete cascade,
    decided_by bigint not null references account,
    decided_at timestamptz not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
create index statement_apart_other on statement_apart (other_id);
create index statement_apart_decided_by on statement_apart (decided_by);
create index entry_statement_day on entry (sort_day, id) where kind = 'statement';
alter table statement add check (length(correction_of) <= 1000);
alter table signatory add check (length(note) <= 1000);
alter table citation add check (length(note) <= 1000);
