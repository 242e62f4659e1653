-- How often somebody has failed to sign in, counted by account and address, by address alone and by account alone.

create table sign_in_throttle (
    bucket text primary key check (length(bucket) <= 100), -- its kind and a SHA-256, so that no address stands here
    attempts integer not null check (attempts >= 0),
    tried_at timestamptz not null,
    wait_until timestamptz not null
);
create index sign_in_throttle_tried_at on sign_in_throttle (tried_at);

-- Where a person has signed in from before: attempts from elsewhere do not delay them there.
create table sign_in_place (
    account_id bigint not null references account,
    address_hash text not null check (length(address_hash) = 64),
    signed_in_at timestamptz not null,
    primary key (account_id, address_hash)
);
