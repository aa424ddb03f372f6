-- one row per edition year, unit, described year and view
select
  edition_year,
  unit_code,
  year,
  view,
  score_ratio,
  cluster_rank,
  commitments_total,
  commitments_met,
  from_units
from int_unit_history
