-- What editors need beside the record itself.

-- Who last changed an entry by hand, and when; its version counts each such change.
alter table entry add column edited_at timestamptz;
alter table entry add column edited_by bigint references account;
create index entry_edited_by on entry (edited_by) where edited_by is not null;

-- One address in its many spellings: without scheme, www., fragment, what counts visitors, and a slash at its end.
create function address_key(address text) returns text
language sql immutable strict parallel safe
return rtrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(btrim(address)),
    '#.*$', ''),
    '([?&])(utm_[a-z_]*|fbclid|gclid|ocid|at_[a-z_]*|cmpid)=[^&]*', '\1', 'g'),
    '[?&]+', '?', 'g'),
    '^https?://(www\.|m\.|amp\.)?', ''), '/?');
create index source_address on source (address_key(url));
create index source_captured on source (captured_sha256) where captured_sha256 is not null;
alter table source add check (length(captured_text) <= 200000);
alter table source add check (length(published_why) <= 1000);
alter table source add check (length(privacy_note) <= 1000);
alter table source add check (length(note) <= 2000);
