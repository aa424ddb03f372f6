-- one row per unit and criterion of which some periods that have ended were reported and others not:
-- reported of ended
with reported as (
  select year, unit_code, criterion_code, period_no
  from int_period_figure
  where period_no is not null
),
counted as (
  select
    fact.year,
    fact.cluster_code,
    fact.unit_code,
    fact.criterion_code,
    fact.ended_periods,
    count_if(reported.period_no <= fact.ended_periods) as reported_periods
  from int_fact as fact
  inner join reported
    on reported.year = fact.year
    and reported.unit_code = fact.unit_code
    and reported.criterion_code = fact.criterion_code
  where not fact.is_excluded and fact.reported_periods < fact.expected_periods
  group by fact.year, fact.cluster_code, fact.unit_code, fact.criterion_code, fact.ended_periods
)
select
  year as edition_year,
  if(2 * reported_periods < ended_periods, 'WARNING', 'INFO') as severity,
  cluster_code,
  unit_code,
  criterion_code,
  cast(null as string) as period,
  cast(reported_periods as decimal(38, 6)) as observed,
  cast(ended_periods as decimal(38, 6)) as reference,
  cast(null as string) as source_file,
  cast(null as bigint) as source_line
from counted
where reported_periods < ended_periods
