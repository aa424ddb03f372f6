-- one row per unit and period whose first self-reported figures came late: the longest delay in days
-- after the period's end, against the 30 days in which a report is usual
with sent as (
  select year, unit_code, criterion_code, period, period_no, submitted_at, source_file, source_line
  from stg_figure
  where stage_no = 1 and submitted_at is not null
  union all
  select
    superseded.year, superseded.unit_code, superseded.criterion_code, superseded.period,
    figure.period_no, superseded.submitted_at, superseded.source_file, superseded.source_line
  from stg_superseded as superseded
  inner join stg_figure as figure
    on figure.year = superseded.year
    and figure.unit_code = superseded.unit_code
    and figure.criterion_code = superseded.criterion_code
    and figure.period = superseded.period
    and figure.stage_no = superseded.stage_no
  where superseded.stage_no = 1 and superseded.submitted_at is not null
),
first_sent as (
  select
    year,
    unit_code,
    criterion_code,
    period,
    period_no,
    min_by(struct(submitted_at, source_file, source_line), submitted_at) as sent
  from sent
  group by year, unit_code, criterion_code, period, period_no
),
delayed as (
  select
    *,
    datediff(
      cast(sent.submitted_at as date),
      last_day(
        make_date(
          year,
          case
            when period_no is null then 12
            when period like '%H%' then 6 * period_no
            when period like '%Q%' then 3 * period_no
            else period_no
          end,
          1
        )
      )
    ) as days
  from first_sent
),
worst as (
  select
    year,
    unit_code,
    period,
    max(days) as days,
    max_by(sent, struct(days, criterion_code)) as sent
  from delayed
  where days > 30
  group by year, unit_code, period
)
select
  worst.year as edition_year,
  if(worst.days > 90, 'WARNING', 'INFO') as severity,
  standing.cluster_code,
  worst.unit_code,
  cast(null as string) as criterion_code,
  worst.period,
  cast(worst.days as decimal(38, 6)) as observed,
  cast(30 as decimal(38, 6)) as reference,
  worst.sent.source_file,
  worst.sent.source_line
from worst
inner join int_standing as standing
  on standing.year = worst.year and standing.unit_code = worst.unit_code
