-- one row per edition year and decision of the board
select
  year as edition_year,
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
from stg_adjustment
