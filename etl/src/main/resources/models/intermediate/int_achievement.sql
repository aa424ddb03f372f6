-- one row per year, unit and leaf criterion: achievement and pace (scoring.md, sections 2 and 6)
with fact as (
  select
    *,
    cast(1 as decimal(38, 6)) as one,
    reported_periods < expected_periods and is_open_until_complete as is_open,
    self_reported_periods < expected_periods and is_open_until_complete as self_is_open
  from int_fact
),
compared as (
  select
    *,
    achievement(direction, tolerance, actual, target, one, one) as whole_achievement,
    achievement(direction, tolerance, actual, target, expected_part, expected_whole) as pace,
    achievement(direction, tolerance, actual, target_original, expected_part, expected_whole)
      as pace_original,
    achievement(direction, tolerance, self_actual, target, expected_part, expected_whole)
      as self_pace,
    is_met(direction, tolerance, actual, target, expected_part, expected_whole) as keeps_pace,
    is_met(direction, tolerance, actual, target, one, one) as reaches_target,
    is_exceeded(direction, tolerance, actual, target, one, one) as passes_target
  from fact
)
select
  year,
  cluster_code,
  unit_code,
  criterion_code,
  kind,
  method,
  max_points,
  theme,
  direction,
  tolerance,
  aggregation,
  basis,
  cap_ratio,
  step_size,
  step_points,
  pivot,
  base_points,
  floor_points,
  bands,
  decimals,
  at_risk_ratio,
  path,
  is_excluded,
  target,
  target_original,
  actual,
  self_actual,
  stage_no,
  reported_periods,
  self_reported_periods,
  expected_periods,
  ended_periods,
  reported_periods >= expected_periods as is_complete,
  is_awaited,
  is_open,
  self_is_open,
  expected_path,
  expected_part,
  expected_whole,
  part_of(target, expected_part, expected_whole, 6) as expected_to_date,
  pace,
  coalesce(keeps_pace, false) as keeps_pace,
  -- until the year is complete it can keep pace at best; case, as least() would turn empty into 1
  case when not is_open then whole_achievement when pace > one then one else pace end as achievement,
  case
    when not is_open then achievement(direction, tolerance, actual, target_original, one, one)
    when pace_original > one then one
    else pace_original
  end as achievement_original,
  case
    when not self_is_open then achievement(direction, tolerance, self_actual, target, one, one)
    when self_pace > one then one
    else self_pace
  end as self_achievement,
  coalesce(reaches_target and not is_open, false) as is_met,
  coalesce(passes_target and not is_open, false) as is_exceeded
from compared
