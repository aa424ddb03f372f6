-- Why the numbers of an edition are what they are: the rows behind them, the formulas with their
-- figures, what parts a rank from its neighbours, what looks odd, and what a correction changed.
-- None of it is counted by content_digest, which is over the numbers themselves.

-- Every row of results that was read sound. used_as: ACTUAL (enters the actual of the year),
-- LOWER_STAGE (a higher stage of the same period stands), OTHER_PERIOD (the figure of the whole
-- year stands instead of the periods, or they instead of it), SUPERSEDED (sent again later),
-- NOT_SCORED (the cluster has no sound rulebook)
create table mart.result_row (
  edition_id bigint not null,
  year integer not null,
  unit_code text not null,
  criterion_code text not null,
  period text not null,
  stage text not null,
  value numeric not null,
  submitted_at timestamptz,
  evidence text,
  used_as text not null,
  source_file text not null,
  sheet text,
  source_line bigint not null
) partition by list (edition_id);
create index result_row_criterion on mart.result_row (unit_code, criterion_code);

-- Every decision of the board on a unit; criterion_code is empty where it is on the whole unit
create table mart.adjustment (
  edition_id bigint not null,
  year integer not null,
  unit_code text not null,
  criterion_code text,
  kind text not null,
  points numeric,
  decision_no text not null,
  decided_on date,
  reason text not null,
  source_file text not null,
  sheet text,
  source_line bigint not null
) partition by list (edition_id);
create index adjustment_unit on mart.adjustment (unit_code);

-- How each number of unit_criterion was made. Formulas hold the figures that were used and end with
-- the result: "20 × min(0.956522, 1) = 19.13044 → 19.13". Decimal points, no thousands separators,
-- the same in every language. points_lost: max_points less points, whatever the criterion's kind.
-- points_open: what reports that are still missing could add to the points at most.
create table mart.criterion_explanation (
  edition_id bigint not null,
  year integer not null,
  unit_code text not null,
  criterion_code text not null,
  actual_from text, -- YEAR_FIGURE or PERIODS; empty without a result
  actual_formula text,
  achievement_formula text,
  expected_path text, -- LINEAR, SEASONAL or WHOLE; empty without a target
  expected_formula text,
  pace_formula text,
  points_formula text,
  points_lost numeric,
  points_open numeric,
  primary key (edition_id, unit_code, criterion_code)
) partition by list (edition_id);

-- How a unit's total was made and how firm its rank is. Ranks and neighbours are empty where it is
-- unranked. above, below: the nearest unit of a better and of a worse rank; parted_by: TOTAL or the
-- tie-break that parts the two, gap: difference of totals. points_to_rise, points_to_fall: the least
-- change of the unit's total, all else equal, that betters or worsens its rank number; empty where
-- none can. best_rank: with all its own missing reports at their best, everybody else as they are;
-- worst_rank: with everybody else's at their best, its own missing. points_open: what its own missing
-- reports could add to the total, after the policy for excluded criteria and both caps. A unit without
-- a sound rulebook has no row.
create table mart.unit_explanation (
  edition_id bigint not null,
  year integer not null,
  cluster_code text not null,
  unit_code text not null,
  total_formula text not null,
  above_unit text,
  above_parted_by text,
  above_gap numeric,
  below_unit text,
  below_parted_by text,
  below_gap numeric,
  points_to_rise numeric,
  points_to_fall numeric,
  points_open numeric not null,
  best_rank integer,
  worst_rank integer,
  primary key (edition_id, unit_code)
) partition by list (edition_id);

-- What looks odd or is missing; it informs and never changes a number. severity: INFO, WARNING,
-- SERIOUS. observed and reference are the two figures that were held against each other.
create table mart.finding (
  edition_id bigint not null,
  year integer not null,
  finding_code text not null,
  severity text not null,
  cluster_code text,
  unit_code text,
  criterion_code text,
  period text,
  observed numeric,
  reference numeric,
  source_file text,
  source_line bigint,
  message_vi text not null,
  message_en text not null,
  advice_vi text not null,
  advice_en text not null
) partition by list (edition_id);
create index finding_unit on mart.finding (unit_code);

do $$
declare
  relation text;
begin
  foreach relation in array array[
    'result_row', 'adjustment', 'criterion_explanation', 'unit_explanation', 'finding']
  loop
    execute format(
      'create view mart.current_%1$s as select r.* from mart.%1$I r '
      'join mart.edition e using (edition_id) where e.is_current', relation);
  end loop;
end $$;

-- Corrections ----------------------------------------------------------------------------------
-- Two editions never change, so neither does the difference between them: a view.

-- An edition and the official edition of its year that stood when it was published
create view mart.corrected_edition as
select e.edition_id, e.year, e.kind, was.edition_id as previous_edition_id
from mart.edition e
cross join lateral (
  select o.edition_id
  from mart.edition o
  where o.year = e.year and o.kind = 'OFFICIAL' and o.edition_id < e.edition_id
  order by o.edition_id desc
  limit 1
) was;

-- What an edition says otherwise than the official one before it. subject: UNIT (there or gone),
-- CRITERION_POINTS (about a criterion), TOTAL_POINTS, CLUSTER_RANK, CITY_RANK, RANK_STATUS, CLASS,
-- AWARD (about an award: its outcome)
create view mart.correction as
with said as not materialized (
  select edition_id, cluster_code, unit_code, subject, null::text as about, says
  from mart.unit_score
  cross join lateral (
    values
      ('UNIT', cluster_code),
      ('TOTAL_POINTS', total_points::text),
      ('CLUSTER_RANK', cluster_rank::text),
      ('CITY_RANK', city_rank::text),
      ('RANK_STATUS', concat_ws('/', rank_status, unranked_reason)),
      ('CLASS', class_code)
  ) as s (subject, says)
  union all
  select edition_id, cluster_code, unit_code, 'CRITERION_POINTS', criterion_code, points::text
  from mart.unit_criterion
  union all
  select edition_id, cluster_code, unit_code, 'AWARD', award_code, outcome || '/' || reason_code
  from mart.award_proposal
)
select pair.edition_id, pair.previous_edition_id, pair.year, change.*
from mart.corrected_edition pair
cross join lateral (
  select
    coalesce(now.cluster_code, was.cluster_code) as cluster_code,
    coalesce(now.unit_code, was.unit_code) as unit_code,
    coalesce(now.subject, was.subject) as subject,
    coalesce(now.about, was.about) as about,
    was.says as before,
    now.says as after
  from (select * from said where edition_id = pair.edition_id) now
  full join (select * from said where edition_id = pair.previous_edition_id) was
    on was.unit_code = now.unit_code
    and was.subject = now.subject
    and coalesce(was.about, '') = coalesce(now.about, '')
  where was.says is distinct from now.says
) change;

-- The rows of the dossier behind a correction. source: RESULT, COMMITMENT, ADJUSTMENT, RULEBOOK (all
-- of the year: its regulation was changed; no unit)
create view mart.correction_row as
with read as not materialized (
  select
    edition_id, 'RESULT' as source, unit_code, criterion_code, period || ' ' || stage as about,
    value::text as says, source_file, source_line
  from mart.result_row
  where used_as <> 'SUPERSEDED'
  union all
  select
    edition_id, 'COMMITMENT', unit_code, criterion_code, revision::text, target::text, source_file,
    source_line
  from mart.commitment
  union all
  select
    edition_id, 'ADJUSTMENT', unit_code, criterion_code, decision_no || ' ' || kind,
    concat_ws(' ', kind, points::text), source_file, source_line
  from mart.adjustment
)
select pair.edition_id, pair.previous_edition_id, pair.year, change.*
from mart.corrected_edition pair
cross join lateral (
  select
    coalesce(now.source, was.source) as source,
    coalesce(now.unit_code, was.unit_code) as unit_code,
    coalesce(now.criterion_code, was.criterion_code) as criterion_code,
    coalesce(now.about, was.about) as about,
    was.says as before,
    now.says as after,
    was.source_file as before_file,
    was.source_line as before_line,
    now.source_file as after_file,
    now.source_line as after_line
  from (select * from read where edition_id = pair.edition_id) now
  full join (select * from read where edition_id = pair.previous_edition_id) was
    on was.source = now.source
    and was.unit_code = now.unit_code
    and coalesce(was.criterion_code, '') = coalesce(now.criterion_code, '')
    and was.about = now.about
  where was.says is distinct from now.says
) change
union all
select
  pair.edition_id, pair.previous_edition_id, pair.year, 'RULEBOOK', null, null, null,
  was.rulebook_digest, now.rulebook_digest, null, null, null, null
from mart.corrected_edition pair
join mart.edition now on now.edition_id = pair.edition_id
join mart.edition was on was.edition_id = pair.previous_edition_id
where was.rulebook_digest <> now.rulebook_digest;

update mart.contract_version set version = 2;
