-- one row per year, unit, SUM criterion and period of the year before: the part of that year's sum
-- that was reached by then. Only where the year before is whole and its sum is not 0.
with own as (
  select figure.year, figure.unit_code, figure.criterion_code, figure.period_no, figure.value,
    criterion.frequency, criterion.expected_periods
  from int_period_figure as figure
  inner join stg_membership as membership
    on membership.year = figure.year and membership.unit_code = figure.unit_code
  inner join int_criterion as criterion
    on criterion.year = figure.year
    and criterion.cluster_code = membership.cluster_code
    and criterion.criterion_code = figure.criterion_code
  where figure.period_no is not null
    and criterion.aggregation = 'SUM'
    and figure.year not in (select year from stg_published_year)
),
published as (
  select period.year, period.unit_code, period.criterion_code, period.period_no, period.value,
    criterion.frequency, criterion.expected_periods
  from stg_published_period as period
  inner join stg_published_criterion as criterion
    on criterion.year = period.year
    and criterion.unit_code = period.unit_code
    and criterion.criterion_code = period.criterion_code
  where period.period_no is not null
    and criterion.aggregation = 'SUM'
),
figure as (select * from own union all select * from published),
season as (
  select
    year + 1 as year,
    unit_code,
    criterion_code,
    frequency,
    expected_periods,
    period_no,
    sum(value) over (partition by year, unit_code, criterion_code order by period_no) as part,
    sum(value) over (partition by year, unit_code, criterion_code) as whole,
    count(*) over (partition by year, unit_code, criterion_code) as periods
  from figure
)
select year, unit_code, criterion_code, frequency, period_no, part, whole
from season
where periods = expected_periods and whole <> 0
