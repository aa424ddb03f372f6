-- one row per year with an official edition, unit and criterion: its figures as the board closed them
select
  year,
  cluster_code,
  unit_code,
  criterion_code,
  target,
  actual,
  achievement,
  expected_to_date,
  direction,
  aggregation,
  frequency,
  reported_periods,
  expected_periods
from src_official_criteria
