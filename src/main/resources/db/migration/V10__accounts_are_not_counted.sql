-- Each change to an account is one guarded statement: nothing counts them any more.
alter table account drop column version;
