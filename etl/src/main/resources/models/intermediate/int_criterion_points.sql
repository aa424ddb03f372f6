-- one row per year, unit and leaf criterion: its points, by its method (scoring.md, section 3)
with fact as (select * from int_achievement),
peer as (
  -- the units of the cluster that are ranked and to whom the criterion is assigned
  select
    fact.year,
    fact.cluster_code,
    fact.criterion_code,
    max(fact.achievement) as best_achievement,
    max(fact.actual) as greatest_actual,
    min(fact.actual) as least_actual,
    max(fact.self_achievement) as self_best_achievement,
    max(fact.self_actual) as self_greatest_actual,
    min(fact.self_actual) as self_least_actual
  from fact
  inner join int_standing as standing
    on standing.year = fact.year and standing.unit_code = fact.unit_code
  where standing.unranked_reason is null and not fact.is_excluded
  group by fact.year, fact.cluster_code, fact.criterion_code
),
beside as (
  -- for its own points a unit always counts among its peers
  select
    fact.*,
    greatest(peer.best_achievement, fact.achievement) as best_achievement,
    greatest(peer.self_best_achievement, fact.self_achievement) as self_best_achievement,
    if(
      fact.direction = 'LOWER',
      least(peer.least_actual, fact.actual),
      greatest(peer.greatest_actual, fact.actual)
    ) as best_actual,
    if(
      fact.direction = 'LOWER',
      least(peer.self_least_actual, fact.self_actual),
      greatest(peer.self_greatest_actual, fact.self_actual)
    ) as self_best_actual
  from fact
  left join peer
    on peer.year = fact.year
    and peer.cluster_code = fact.cluster_code
    and peer.criterion_code = fact.criterion_code
),
judged as (
  select
    *,
    struct(
      method, basis, direction, tolerance, max_points, cap_ratio, step_size, step_points, pivot,
      base_points, floor_points, bands
    ) as settings
  from beside
),
looked_at as (
  select
    *,
    struct(
      settings, decimals, target, actual, achievement, reported_periods, expected_periods, is_open,
      best_achievement, best_actual
    ) as facts,
    -- without a self figure: what the method gives for no result, which self totals count
    struct(
      settings, decimals, target, self_actual as actual, self_achievement as achievement,
      self_reported_periods as reported_periods, expected_periods, self_is_open as is_open,
      self_best_achievement as best_achievement, self_best_actual as best_actual
    ) as self_facts
  from judged
),
scored as (
  select
    *,
    criterion_points(facts) as method_points,
    criterion_points(self_facts) as self_method_points
  from looked_at
)
select
  year,
  cluster_code,
  unit_code,
  criterion_code,
  kind,
  theme,
  path,
  direction,
  tolerance,
  aggregation,
  max_points,
  is_excluded,
  target,
  target_original,
  actual,
  self_actual,
  stage_no,
  reported_periods,
  expected_periods,
  is_complete,
  is_awaited,
  is_open,
  achievement,
  achievement_original,
  is_met,
  is_exceeded,
  expected_path,
  expected_part,
  expected_whole,
  expected_to_date,
  pace,
  facts,
  case
    when aggregation = 'SUM' and direction = 'HIGHER' and expected_periods > ended_periods
      then ratio(
        if(actual > target, cast(0 as decimal(38, 6)), target - actual),
        cast(expected_periods - ended_periods as decimal(10, 0))
      )
  end as needed_per_period,
  if(is_excluded, null, method_points) as points,
  if(is_excluded, null, self_method_points) as points_of_self,
  -- what reports that are owed and missing could add; they cannot add to a total by a penalty
  case
    when is_excluded then null
    when not is_awaited or kind = 'PENALTY' then cast(0 as decimal(38, 6))
    else points_at_best(facts) - method_points
  end as points_open,
  case
    when is_excluded then 'EXCLUDED'
    when target is null and needs_commitment(method, basis) then 'NO_COMMITMENT'
    when actual is null then 'NO_DATA'
    when target is null then 'SCORED'
    when is_complete and is_met then 'MET'
    when is_complete then 'MISSED'
    when keeps_pace then 'ON_TRACK'
    when pace >= at_risk_ratio then 'AT_RISK'
    else 'OFF_TRACK'
  end as status
from scored
