-- one row per unit and criterion whose result equals its target to the last digit, where that is
-- telling: the target has decimals, or three digits or more
select
  year as edition_year,
  'INFO' as severity,
  cluster_code,
  unit_code,
  criterion_code,
  cast(null as string) as period,
  cast(actual as decimal(38, 6)) as observed,
  cast(target as decimal(38, 6)) as reference,
  cast(null as string) as source_file,
  cast(null as bigint) as source_line
from int_criterion_points
where
  actual = target
  and not is_excluded
  and reported_periods >= expected_periods
  and (abs(target) >= 100 or target <> floor(target))
