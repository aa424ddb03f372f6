-- Keys by which programs read the API in the name of an account. Only a digest of a key is kept
-- (SHA-256: the key has 256 random bits, so there is nothing to guess); who issued it is on record.
create table app.token (
  token_id bigint generated always as identity primary key,
  account_id bigint not null references app.account on delete cascade,
  name text not null check (name <> ''),
  token_digest text not null unique,
  issued_by text not null,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index token_account on app.token (account_id);
