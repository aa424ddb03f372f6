-- What the service itself keeps. Written by web alone; what it shows of emulation is in schema mart.

-- unit_code: whom the account speaks for. version grows with whatever must end open sessions.
create table app.account (
  account_id bigint generated always as identity primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  role text not null check (role in ('BOARD', 'ADMIN', 'CLUSTER_HEAD', 'UNIT')),
  unit_code text,
  password_hash text not null,
  must_change boolean not null,
  is_enabled boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  last_login_at timestamptz,
  check ((role in ('CLUSTER_HEAD', 'UNIT')) = (unit_code is not null))
);

-- Who did what and when; nothing in it is ever changed. login is text: it outlives the account.
create table app.audit (
  audit_id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  login text not null,
  action text not null,
  subject text,
  address text
);
create index audit_at on app.audit (at desc);

-- Batches this service has started. pid and process_started_at find the process again after a
-- restart of the service: a pid alone may by then belong to somebody else.
create table app.batch (
  batch_id bigint generated always as identity primary key,
  requested_by text not null,
  dossier text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  pid bigint,
  process_started_at timestamptz,
  state text not null check (state in ('RUNNING', 'DONE', 'REFUSED_ROWS', 'NOTHING_TO_PUBLISH', 'FAILED', 'CANCELLED', 'LOST')),
  exit_status integer,
  log_file text not null
);
-- two runs at once on one mart are never wanted
create unique index batch_running on app.batch ((true)) where state = 'RUNNING';
