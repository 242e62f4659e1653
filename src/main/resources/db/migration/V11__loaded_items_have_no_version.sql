-- Whether a person has changed an item of the record files since is told by its change records.
alter table record_item drop column row_version;
