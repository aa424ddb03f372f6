-- When the batch starts by itself. Grain: one setting; the newest holds, and none leaves what the
-- configuration says. cron: empty for never. Who set what stays on record.
create table app.run_schedule (
  schedule_id bigint generated always as identity primary key,
  cron text,
  zone text not null,
  set_by text not null,
  set_at timestamptz not null default now()
);
