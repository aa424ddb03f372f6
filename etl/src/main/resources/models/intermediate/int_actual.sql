-- one row per unit and criterion with a figure: the actual of the year (scoring.md, section 1)
with figure as (
  select
    figure.*,
    figure.period_no is null as is_year_figure,
    criterion.aggregation,
    criterion.expected_periods
  from int_period_figure as figure
  inner join stg_membership as membership
    on membership.year = figure.year and membership.unit_code = figure.unit_code
  inner join int_criterion as criterion
    on criterion.year = figure.year
    and criterion.cluster_code = membership.cluster_code
    and criterion.criterion_code = figure.criterion_code
),
folded as (
  select
    year,
    unit_code,
    criterion_code,
    aggregation,
    expected_periods,
    max(value) filter (where is_year_figure) as year_value,
    max(stage_no) filter (where is_year_figure) as year_stage,
    max(self_value) filter (where is_year_figure) as self_year_value,
    max(stage_no) filter (where not is_year_figure) as highest_stage,
    min(stage_no) filter (where not is_year_figure) as lowest_stage,
    cast(count(period_no) as int) as periods,
    sum(value) filter (where not is_year_figure) as total,
    max(value) filter (where not is_year_figure) as greatest_value,
    min(value) filter (where not is_year_figure) as least_value,
    max_by(struct(value, stage_no), period_no) filter (where not is_year_figure) as last,
    collect_list(struct(period_no, period, value)) filter (where not is_year_figure)
      as period_figures,
    cast(count(self_value) filter (where not is_year_figure) as int) as self_periods,
    sum(self_value) filter (where not is_year_figure) as self_total,
    max(self_value) filter (where not is_year_figure) as self_greatest,
    min(self_value) filter (where not is_year_figure) as self_least,
    max_by(self_value, period_no) filter (where not is_year_figure and self_value is not null)
      as self_last
  from figure
  group by year, unit_code, criterion_code, aggregation, expected_periods
),
decided as (
  select
    *,
    year_value is not null and (highest_stage is null or year_stage >= highest_stage)
      as is_year_figure
  from folded
)
select
  year,
  unit_code,
  criterion_code,
  is_year_figure,
  case
    when is_year_figure then year_value
    when aggregation = 'SUM' then total
    when aggregation = 'LAST' then last.value
    when aggregation = 'AVERAGE' then ratio(total, cast(periods as decimal(10, 0)))
    when aggregation = 'MAX' then greatest_value
    when aggregation = 'MIN' then least_value
  end as actual,
  case
    when is_year_figure then year_stage
    when aggregation = 'LAST' then last.stage_no
    else lowest_stage
  end as stage_no,
  if(is_year_figure, expected_periods, periods) as reported_periods,
  is_year_figure,
  if(
    is_year_figure,
    array(struct(cast(null as int) as period_no, cast(year as string) as period, year_value as value)),
    sort_array(period_figures)
  ) as figures,
  case
    when self_year_value is not null then self_year_value
    when aggregation = 'SUM' then self_total
    when aggregation = 'LAST' then self_last
    when aggregation = 'AVERAGE' and self_periods > 0
      then ratio(self_total, cast(self_periods as decimal(10, 0)))
    when aggregation = 'MAX' then self_greatest
    when aggregation = 'MIN' then self_least
  end as self_actual,
  if(self_year_value is not null, expected_periods, self_periods) as self_reported_periods
from decided
