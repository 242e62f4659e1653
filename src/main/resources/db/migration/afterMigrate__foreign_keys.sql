-- Rows of the record files point to one another in any order, so whoever loads them has foreign keys checked at the end
-- of its transaction. For everybody else they are checked at once, as always.
do $$
declare
    foreign_key record;
begin
    for foreign_key in
        select conname, conrelid::regclass as of_table from pg_constraint
         where contype = 'f' and not condeferrable and connamespace = current_schema()::regnamespace
    loop
        execute format('alter table %s alter constraint %I deferrable initially immediate',
            foreign_key.of_table, foreign_key.conname);
    end loop;
end
$$;
