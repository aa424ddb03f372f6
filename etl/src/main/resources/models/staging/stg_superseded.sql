-- one row per sound row of results that a later sending of the same figure replaced
select
  year,
  unit_code,
  criterion_code,
  period,
  cast(array_position(array('SELF', 'CROSS', 'BOARD'), stage) as int) as stage_no,
  value,
  submitted_at,
  evidence,
  source_file,
  sheet,
  source_line
from src_superseded
