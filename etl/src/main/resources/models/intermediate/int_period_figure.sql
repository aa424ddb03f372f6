-- one row per unit, criterion and period with a figure: that of its highest stage, and the self figure
-- beside it (scoring.md, section 1)
with figure as (select * from stg_figure),
chosen as (
  select
    year,
    unit_code,
    criterion_code,
    period,
    period_no,
    max_by(struct(stage_no, value, source_file, source_line), stage_no) as highest,
    max(value) filter (where stage_no = 1) as self_value
  from figure
  group by year, unit_code, criterion_code, period, period_no
)
select
  year,
  unit_code,
  criterion_code,
  period,
  period_no,
  highest.stage_no,
  highest.value,
  highest.source_file,
  highest.source_line,
  self_value
from chosen
