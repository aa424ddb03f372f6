-- one row per edition year, unit, criterion and period with a figure
with fact as (select * from int_fact),
figure as (
  select
    figure.*,
    fact.aggregation,
    fact.frequency,
    fact.expected_periods,
    if(fact.is_excluded, null, fact.target) as target
  from int_period_figure as figure
  inner join fact
    on fact.year = figure.year
    and fact.unit_code = figure.unit_code
    and fact.criterion_code = figure.criterion_code
),
running as (
  select
    *,
    sum(value) over to_date as sum_to_date,
    count(*) over to_date as periods_to_date,
    max(value) over to_date as greatest_to_date,
    min(value) over to_date as least_to_date
  from figure
  window to_date as (
    -- a figure of the whole year stands beside the periods, not among them
    partition by year, unit_code, criterion_code, period_no is null
    order by period_no
    rows between unbounded preceding and current row
  )
)
select
  running.year as edition_year,
  running.year,
  running.unit_code,
  running.criterion_code,
  running.period,
  case running.stage_no when 1 then 'SELF' when 2 then 'CROSS' when 3 then 'BOARD' end as stage,
  running.value,
  case
    when running.aggregation = 'SUM' then running.sum_to_date
    when running.aggregation = 'LAST' then running.value
    when running.aggregation = 'AVERAGE'
      then ratio(running.sum_to_date, cast(running.periods_to_date as decimal(20, 0)))
    when running.aggregation = 'MAX' then running.greatest_to_date
    when running.aggregation = 'MIN' then running.least_to_date
  end as cumulative,
  case
    when running.aggregation <> 'SUM' or running.period_no is null then running.target
    else part_of(
      running.target,
      coalesce(season.part, cast(running.period_no as decimal(38, 6))),
      coalesce(season.whole, cast(running.expected_periods as decimal(38, 6))),
      6
    )
  end as expected_cumulative,
  running.source_file,
  running.source_line
from running
left join int_season as season
  on season.year = running.year
  and season.unit_code = running.unit_code
  and season.criterion_code = running.criterion_code
  and season.frequency = running.frequency
  and season.period_no = running.period_no
  and running.aggregation = 'SUM'
