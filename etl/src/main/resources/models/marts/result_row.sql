-- one row per edition year and sound row of results, whether or not it counts
with read as (
  select
    year, unit_code, criterion_code, period, stage_no, value, submitted_at, evidence, source_file,
    sheet, source_line, false as is_superseded
  from stg_figure
  union all
  select
    year, unit_code, criterion_code, period, stage_no, value, submitted_at, evidence, source_file,
    sheet, source_line, true as is_superseded
  from stg_superseded
)
select
  read.year as edition_year,
  read.year,
  read.unit_code,
  read.criterion_code,
  read.period,
  case read.stage_no when 1 then 'SELF' when 2 then 'CROSS' when 3 then 'BOARD' end as stage,
  read.value,
  read.submitted_at,
  read.evidence,
  case
    when read.is_superseded then 'SUPERSEDED'
    when actual.unit_code is null then 'NOT_SCORED'
    when highest.stage_no > read.stage_no then 'LOWER_STAGE'
    when actual.is_year_figure <> (highest.period_no is null) then 'OTHER_PERIOD'
    else 'ACTUAL'
  end as used_as,
  read.source_file,
  read.sheet,
  read.source_line
from read
inner join int_period_figure as highest
  on highest.year = read.year
  and highest.unit_code = read.unit_code
  and highest.criterion_code = read.criterion_code
  and highest.period = read.period
left join int_actual as actual
  on actual.year = read.year
  and actual.unit_code = read.unit_code
  and actual.criterion_code = read.criterion_code
