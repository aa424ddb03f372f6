-- one row per decision of the board
select
  year,
  unit_code,
  criterion_code,
  kind,
  points,
  decision_no,
  decided_on,
  reason,
  source_file,
  sheet,
  source_line
from src_adjustments
