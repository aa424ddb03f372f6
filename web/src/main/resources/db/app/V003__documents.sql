-- The archive: what was issued, byte for byte. The bytes stand here and not in a folder, so that
-- one transaction writes them with their record, one back-up holds both, and every instance over
-- this database hands out the same ones.

-- Grain: one file. The edition is told in full: a provisional one is one day no longer kept in the
-- mart, and its documents must still be verified. cluster_code is the scope's cluster (a unit's in
-- that edition), unit_code its unit; both empty for the city. share: empty where the file shows
-- everything of its scope, else whose narrower view it is. issuer_digest: another issuing body or
-- signer makes another document. text_digest: SHA-256 of the letters that are read from the file,
-- equal for two renderings of the same content; empty where there is nothing to render anew.
create table app.issued (
  issued_id bigint generated always as identity primary key,
  item text not null,
  format text not null check (format in ('PDF', 'XLSX', 'CSV', 'JSON')),
  edition_id bigint not null,
  edition_kind text not null check (edition_kind in ('PROVISIONAL', 'OFFICIAL')),
  year integer not null,
  as_of date not null,
  content_digest text not null,
  scope text not null,
  scope_name text,
  scope_name_en text,
  cluster_code text,
  unit_code text,
  share text not null,
  period text not null,
  filters text not null,
  language text not null check (language in ('vi', 'en')),
  issuer_digest text not null,
  code text,
  pages integer,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  sha256 text not null,
  text_digest text,
  is_signed boolean not null,
  requested_by text not null,
  issued_at timestamptz not null default now(),
  check (sha256 = encode(sha256(content), 'hex')),
  unique (item, format, edition_id, edition_kind, scope, share, period, filters, language, issuer_digest)
);
-- PDF and XLSX are compressed already
alter table app.issued alter column content set storage external;
create index issued_sha256 on app.issued (sha256);
create index issued_code on app.issued (code);

-- Grain: one hand-over of a file to somebody; receiver is a login or an address of mail.
create table app.receipt (
  receipt_id bigint generated always as identity primary key,
  issued_id bigint not null references app.issued,
  at timestamptz not null default now(),
  receiver text not null,
  way text not null check (way in ('SCREEN', 'COMMAND_LINE', 'MAIL', 'FOLDER')),
  address text
);
create index receipt_issued on app.receipt (issued_id, at desc);

-- Grain: one rendering anew of what is in the archive, held against it.
create table app.comparison (
  comparison_id bigint generated always as identity primary key,
  issued_id bigint not null references app.issued,
  at timestamptz not null default now(),
  requested_by text not null,
  text_digest text not null,
  is_equal boolean not null
);
create index comparison_issued on app.comparison (issued_id, at desc);

-- Nothing of this is ever changed, whoever tries.
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What was issued is never changed or taken back (app.%)', tg_table_name;
end $$;
create trigger issued_stays before update or delete or truncate on app.issued
  for each statement execute function app.refuse_change();
create trigger receipt_stays before update or delete or truncate on app.receipt
  for each statement execute function app.refuse_change();
create trigger comparison_stays before update or delete or truncate on app.comparison
  for each statement execute function app.refuse_change();

-- Grain: one order of the same document for many units. role and unit_code: in whose name, so that
-- the order goes on with the same view after a restart.
create table app.bulk (
  bulk_id bigint generated always as identity primary key,
  item text not null,
  edition_id bigint not null,
  year integer not null,
  scope text not null,
  period text not null,
  language text not null check (language in ('vi', 'en')),
  role text not null,
  unit_code text,
  requested_by text not null,
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  total integer not null,
  reason text
);

-- Grain: one document of an order that is in the archive.
create table app.bulk_document (
  bulk_id bigint not null references app.bulk,
  issued_id bigint not null references app.issued,
  primary key (bulk_id, issued_id)
);
