-- The contract between etl and everybody who reads: see mart.md of the specification.
-- Written by etl alone. Every relation of an edition is partitioned by edition, so that publication
-- attaches finished tables and retention drops them; readers never see half of either.

create table mart.contract_version (version integer not null);
insert into mart.contract_version values (1);

create sequence mart.run_id;
create sequence mart.edition_id;

create table mart.run (
  run_id bigint primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  state text not null check (state in ('RUNNING', 'PUBLISHED', 'UNCHANGED', 'FAILED')),
  rows_read bigint,
  rows_accepted bigint,
  rows_superseded bigint,
  rows_rejected bigint,
  message text,
  engine_version text not null
);

create table mart.edition (
  edition_id bigint primary key,
  year integer not null,
  kind text not null check (kind in ('PROVISIONAL', 'OFFICIAL')),
  as_of date not null,
  published_at timestamptz not null,
  run_id bigint not null references mart.run,
  dossier_digest text not null,
  rulebook_digest text not null,
  content_digest text not null,
  -- content_digest and all it leaves out: history, stages, previous_*, source file and line
  published_digest text not null,
  is_current boolean not null
);
create unique index edition_current on mart.edition (year) where is_current;
create index edition_year on mart.edition (year, edition_id);

-- What was read, by run ------------------------------------------------------------------------

create table mart.file (
  run_id bigint not null references mart.run,
  source_file text not null,
  table_name text not null,
  sha256 text not null,
  rows_read bigint not null,
  rows_accepted bigint not null,
  rows_superseded bigint not null,
  rows_rejected bigint not null
);
create index file_run on mart.file (run_id, source_file);

create table mart.reject (
  run_id bigint not null references mart.run,
  source_file text,
  sheet text,
  source_line bigint,
  column_name text,
  value text,
  rule_code text not null,
  message_vi text not null,
  message_en text not null
);
create index reject_run on mart.reject (run_id, source_file, source_line);

-- What an edition names ------------------------------------------------------------------------

create table mart.cluster (
  edition_id bigint not null,
  cluster_code text not null,
  cluster_name text not null,
  cluster_name_en text,
  primary key (edition_id, cluster_code)
) partition by list (edition_id);

create table mart.unit (
  edition_id bigint not null,
  unit_code text not null,
  unit_name text not null,
  unit_name_en text,
  unit_kind text,
  cluster_code text not null,
  role text not null,
  primary key (edition_id, unit_code)
) partition by list (edition_id);

-- position: depth first, from 1
create table mart.criterion (
  edition_id bigint not null,
  cluster_code text not null,
  criterion_code text not null,
  parent_code text,
  criterion_name text not null,
  criterion_name_en text,
  kind text not null,
  method text,
  max_points numeric not null,
  unit_of_measure text,
  direction text,
  frequency text,
  aggregation text,
  theme text,
  position integer not null,
  primary key (edition_id, cluster_code, criterion_code)
) partition by list (edition_id);

-- The rulebook under which a cluster is scored, one row a cluster; is_sound is false where it was
-- refused or there is none, and its figures are then empty.
create table mart.rulebook (
  edition_id bigint not null,
  cluster_code text not null,
  is_sound boolean not null,
  scale numeric,
  decimals integer,
  na_policy text,
  bonus_cap numeric,
  total_cap numeric,
  at_risk_ratio numeric(18, 6),
  tie_breaks text,
  document_no text,
  primary key (edition_id, cluster_code)
) partition by list (edition_id);

-- position: greatest min_ratio first, from 1
create table mart.classification (
  edition_id bigint not null,
  cluster_code text not null,
  class_code text not null,
  class_name text not null,
  class_name_en text,
  min_ratio numeric(18, 6) not null,
  criterion_floor_ratio numeric(18, 6),
  position integer not null,
  primary key (edition_id, cluster_code, class_code)
) partition by list (edition_id);

-- position: file order, from 1
create table mart.award_rule (
  edition_id bigint not null,
  award_code text not null,
  award_name text not null,
  award_name_en text,
  scope text not null,
  pool_award text,
  position integer not null,
  primary key (edition_id, award_code)
) partition by list (edition_id);

-- The ledger: what was signed (revision 0) and every amendment of it; the highest revision counts.
create table mart.commitment (
  edition_id bigint not null,
  unit_code text not null,
  criterion_code text not null,
  revision bigint not null,
  target numeric not null,
  baseline numeric,
  signed_on date,
  amended_on date,
  document_no text,
  reason text,
  source_file text not null,
  source_line bigint not null,
  primary key (edition_id, unit_code, criterion_code, revision)
) partition by list (edition_id);

-- What an edition says -------------------------------------------------------------------------

create table mart.unit_criterion (
  edition_id bigint not null,
  year integer not null,
  cluster_code text not null,
  unit_code text not null,
  criterion_code text not null,
  target numeric,
  target_original numeric,
  actual numeric,
  self_actual numeric,
  achievement numeric(18, 6),
  achievement_original numeric(18, 6),
  points numeric,
  self_points numeric,
  max_points numeric not null,
  drift numeric,
  stage text,
  status text not null,
  reported_periods integer not null,
  expected_periods integer not null,
  expected_to_date numeric,
  pace numeric(18, 6),
  needed_per_period numeric,
  primary key (edition_id, unit_code, criterion_code)
) partition by list (edition_id);
create index unit_criterion_cluster on mart.unit_criterion (cluster_code, criterion_code);

create table mart.unit_group (
  edition_id bigint not null,
  year integer not null,
  cluster_code text not null,
  unit_code text not null,
  criterion_code text not null,
  points numeric not null,
  max_points numeric not null,
  primary key (edition_id, unit_code, criterion_code)
) partition by list (edition_id);
create index unit_group_cluster on mart.unit_group (cluster_code);

create table mart.unit_period (
  edition_id bigint not null,
  year integer not null,
  unit_code text not null,
  criterion_code text not null,
  period text not null,
  stage text not null,
  value numeric not null,
  cumulative numeric,
  expected_cumulative numeric,
  source_file text not null,
  source_line bigint not null,
  primary key (edition_id, unit_code, criterion_code, period)
) partition by list (edition_id);

create table mart.unit_score (
  edition_id bigint not null,
  year integer not null,
  cluster_code text not null,
  unit_code text not null,
  score_points numeric,
  excluded_max numeric,
  bonus_points numeric,
  penalty_points numeric,
  total_points numeric,
  score_ratio numeric(18, 6),
  rank_status text not null,
  unranked_reason text,
  cluster_rank integer,
  cluster_size integer not null,
  city_rank integer,
  tie_broken_by text,
  class_code text,
  previous_ratio numeric(18, 6),
  previous_cluster_rank integer,
  commitments_total integer not null,
  commitments_met integer not null,
  commitments_exceeded integer not null,
  self_total_points numeric,
  drift numeric,
  primary key (edition_id, unit_code)
) partition by list (edition_id);
create index unit_score_cluster on mart.unit_score (cluster_code, cluster_rank);

create table mart.cluster_score (
  edition_id bigint not null,
  year integer not null,
  cluster_code text not null,
  units integer not null,
  ranked_units integer not null,
  mean_ratio numeric(18, 6),
  median_ratio numeric(18, 6),
  stddev_ratio numeric(18, 6),
  min_ratio numeric(18, 6),
  max_ratio numeric(18, 6),
  commitments_total integer not null,
  commitments_met integer not null,
  mean_drift numeric(18, 6),
  primary key (edition_id, cluster_code)
) partition by list (edition_id);

create table mart.award_proposal (
  edition_id bigint not null,
  year integer not null,
  cluster_code text not null,
  unit_code text not null,
  award_code text not null,
  outcome text not null,
  reason_code text not null,
  reason text not null,
  primary key (edition_id, award_code, unit_code)
) partition by list (edition_id);

-- How much of the year has been reported; cluster_code is empty for the city. reported_units have
-- at least one accepted result of the year; periods are summed over the assigned criteria.
create table mart.coverage (
  edition_id bigint not null,
  year integer not null,
  cluster_code text,
  units integer not null,
  ranked_units integer not null,
  reported_units integer not null,
  reported_periods bigint not null,
  expected_periods bigint not null
) partition by list (edition_id);

-- Criteria by status and theme, counted over units; cluster_code is empty for the city.
create table mart.status_count (
  edition_id bigint not null,
  year integer not null,
  cluster_code text,
  theme text,
  status text not null,
  criteria bigint not null
) partition by list (edition_id);

-- History -------------------------------------------------------------------------------------

create table mart.unit_history (
  edition_id bigint not null,
  unit_code text not null,
  year integer not null,
  view text not null,
  score_ratio numeric(18, 6),
  cluster_rank integer,
  commitments_total integer not null,
  commitments_met integer not null,
  from_units text not null,
  primary key (edition_id, unit_code, year, view)
) partition by list (edition_id);

create table mart.unit_criterion_history (
  edition_id bigint not null,
  unit_code text not null,
  criterion_code text not null,
  year integer not null,
  view text not null,
  target numeric,
  actual numeric,
  achievement numeric(18, 6),
  primary key (edition_id, unit_code, criterion_code, year, view)
) partition by list (edition_id);

-- unit_code is empty for the cluster itself
create table mart.unit_stage (
  edition_id bigint not null,
  cluster_code text not null,
  unit_code text,
  from_year integer not null,
  to_year integer not null,
  years_ranked integer not null,
  mean_ratio numeric(18, 6),
  mean_rank numeric(18, 6),
  commitments_total integer not null,
  commitments_met integer not null,
  ratio_slope numeric(18, 6)
) partition by list (edition_id);
create index unit_stage_unit on mart.unit_stage (cluster_code, unit_code);

-- The current edition of each year -------------------------------------------------------------

do $$
declare
  relation text;
begin
  foreach relation in array array[
    'cluster', 'unit', 'criterion', 'rulebook', 'classification', 'award_rule', 'commitment',
    'unit_criterion', 'unit_group', 'unit_period', 'unit_score', 'cluster_score', 'award_proposal',
    'coverage', 'status_count', 'unit_history', 'unit_criterion_history', 'unit_stage']
  loop
    execute format(
      'create view mart.current_%1$s as select r.* from mart.%1$I r '
      'join mart.edition e using (edition_id) where e.is_current', relation);
  end loop;
end $$;

-- Read-only users of other systems. A database owner who may not create roles grants them himself.
do $$
begin
  if not exists (select from pg_roles where rolname = 'mart_reader') then
    create role mart_reader nologin;
  end if;
  grant usage on schema mart to mart_reader;
  grant select on all tables in schema mart to mart_reader;
  alter default privileges in schema mart grant select on tables to mart_reader;
exception
  when insufficient_privilege or duplicate_object or unique_violation then
    raise notice 'role mart_reader was not set up: %', sqlerrm;
end $$;
