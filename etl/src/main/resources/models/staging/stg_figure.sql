-- one row per unit, criterion, period and stage; period_no is empty for the figure of a whole year
select
  year,
  unit_code,
  criterion_code,
  period,
  cast(nullif(regexp_extract(period, '^[0-9]{4}-[HQ]?([0-9]+)$', 1), '') as int) as period_no,
  cast(array_position(array('SELF', 'CROSS', 'BOARD'), stage) as int) as stage_no,
  value,
  submitted_at,
  evidence,
  source_file,
  sheet,
  source_line
from src_figures
