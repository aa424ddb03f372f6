-- one row per year that enters through its edition, unit, criterion and shorter period
select
  year,
  unit_code,
  criterion_code,
  cast(regexp_extract(period, '^[0-9]{4}-[HQ]?([0-9]+)$', 1) as int) as period_no,
  value
from src_published_periods
where length(period) > 4
