-- one row per year that enters through its edition, unit, criterion and period; period_no is empty for
-- the figure of a whole year
select
  year,
  unit_code,
  criterion_code,
  period,
  cast(nullif(regexp_extract(period, '^[0-9]{4}-[HQ]?([0-9]+)$', 1), '') as int) as period_no,
  value,
  cumulative,
  source_file,
  source_line
from src_published_periods
