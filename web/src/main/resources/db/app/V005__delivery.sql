-- What is due leaves, once, to the right people, and can be proved.

-- Grain: one wish of one person: a report about a scope, by a calendar. login: the account whose
-- role decides what may be sent; empty for somebody outside, who gets what the owner may hand out.
-- owner: the login that answers for it, and is told when something does not leave.
-- active_since: nothing that was due before is sent.
create table app.subscription (
  subscription_id bigint generated always as identity primary key,
  recipient text not null check (recipient <> ''),
  address text not null check (address like '%_@_%'),
  login text,
  report text not null,
  scope text not null,
  calendar text not null,
  zone text not null,
  language text not null check (language in ('vi', 'en')),
  state text not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  owner text not null,
  created_at timestamptz not null,
  active_since timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null
);
create unique index subscription_once on app.subscription
  (lower(address), report, scope, calendar, zone) where state <> 'ENDED';

-- Grain: one time at which a report was due by a calendar. edition_id: empty while there is none it
-- may be sent of (WAITING, with the reason). missed: earlier times nobody was there for, caught up
-- by this one. recipients = its deliveries + repeated (had it already) + unaffected (a correction
-- that changes nothing they see).
create table app.mailing (
  mailing_id bigint generated always as identity primary key,
  report text not null,
  calendar text not null,
  zone text not null,
  due_at timestamptz not null,
  year integer not null,
  period text not null,
  edition_id bigint,
  state text not null check (state in ('WAITING', 'OPEN')),
  reason text,
  detail text,
  missed integer not null,
  recipients integer not null,
  repeated integer not null,
  unaffected integer not null,
  planned_at timestamptz not null,
  check ((state = 'OPEN') = (edition_id is not null)),
  unique (report, calendar, zone, due_at, year)
);

-- The ledger. Grain: one message to one recipient. edition_id 0: not yet known. apart: empty for the
-- document itself, which is why nobody is ever sent it twice; what sets a proof or a notice apart
-- from it. is_uncertain: it was handed over once without an answer, and repeated with the same
-- message_id. claimed_*: who is at work on it, and until when nobody else is.
create table app.delivery (
  delivery_id bigint generated always as identity primary key,
  kind text not null check (kind in ('DOCUMENT', 'PROOF', 'NOTICE')),
  report text not null,
  scope text not null,
  period text not null,
  edition_id bigint not null,
  recipient text not null,
  apart text not null,
  mailing_id bigint references app.mailing,
  subscription_id bigint references app.subscription,
  recipient_name text not null,
  login text,
  owner text not null,
  language text not null check (language in ('vi', 'en')),
  due_at timestamptz not null,
  state text not null check (state in ('DUE', 'BUILT', 'SENT', 'ACCEPTED', 'FAILED', 'GIVEN_UP', 'HELD')),
  reason text,
  detail text,
  issued_id bigint references app.issued,
  message_id text unique,
  is_uncertain boolean not null default false,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  reply text,
  claimed_by text,
  claimed_until timestamptz,
  changed_by text not null,
  changed_at timestamptz not null,
  unique (report, scope, period, edition_id, recipient, apart),
  check ((kind = 'DOCUMENT') = (apart = '')),
  check (state not in ('HELD', 'FAILED', 'GIVEN_UP') or reason is not null),
  check (state <> 'ACCEPTED' or reply is not null),
  check (state not in ('BUILT', 'SENT', 'ACCEPTED') or message_id is not null)
);
create index delivery_open on app.delivery (state, next_attempt_at)
  where state in ('DUE', 'BUILT', 'SENT', 'FAILED');
create index delivery_mailing on app.delivery (mailing_id);
create index delivery_subscription on app.delivery (subscription_id);

-- Grain: one change of the state of a delivery, or of its reason; written with the change itself.
create table app.delivery_change (
  change_id bigint generated always as identity primary key,
  delivery_id bigint not null references app.delivery,
  at timestamptz not null,
  changed_by text not null,
  state text not null,
  reason text,
  detail text,
  attempts integer not null,
  is_uncertain boolean not null
);
create index delivery_change_delivery on app.delivery_change (delivery_id);
create trigger delivery_change_stays before update or delete or truncate on app.delivery_change
  for each statement execute function app.refuse_change();

-- The last bolt: what was accepted stays so, whatever a program believes.
create function app.keep_delivery() returns trigger language plpgsql as $$
begin
  if old.state = 'ACCEPTED' and new.state <> 'ACCEPTED' then
    raise exception 'What was accepted is never sent again (delivery %)', old.delivery_id;
  end if;
  return new;
end $$;
create trigger delivery_accepted before update on app.delivery
  for each row execute function app.keep_delivery();
create trigger delivery_stays before delete or truncate on app.delivery
  for each statement execute function app.refuse_change();

create function app.log_delivery() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or (old.state, old.reason, old.detail) is distinct from (new.state, new.reason, new.detail) then
    insert into app.delivery_change (delivery_id, at, changed_by, state, reason, detail, attempts, is_uncertain)
    values (new.delivery_id, new.changed_at, new.changed_by, new.state, new.reason, new.detail, new.attempts, new.is_uncertain);
  end if;
  return new;
end $$;
create trigger delivery_logged after insert or update on app.delivery
  for each row execute function app.log_delivery();

-- Grain: one official edition of which the year-end files were made; edition 0 says since when they
-- are made at all. fault: what could not be made; it is tried again.
create table app.year_end (
  edition_id bigint primary key,
  files integer not null,
  fault text,
  at timestamptz not null
);

-- With what links out of messages are signed; made once.
create table app.delivery_key (
  is_only boolean primary key default true check (is_only),
  secret text not null
);
insert into app.delivery_key (secret)
  values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
