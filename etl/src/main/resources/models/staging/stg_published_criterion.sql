-- one row per year that enters through its edition, unit and criterion: its figures as published
select
  year,
  cluster_code,
  unit_code,
  criterion_code,
  target,
  actual,
  achievement,
  expected_to_date,
  unit_of_measure,
  direction,
  aggregation,
  frequency,
  reported_periods,
  expected_periods
from src_published_criteria
