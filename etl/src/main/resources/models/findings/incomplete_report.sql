-- one row per unit and criterion of which some periods that have ended were reported and others not:
-- reported of ended. A unit owes no period that ends after others had taken over all of it.
with reported as (
  select year, unit_code, criterion_code, period_no
  from int_period_figure
  where period_no is not null
),
due as (select *, least(ended_periods, owed_periods) as due_periods from int_fact),
counted as (
  select
    due.year,
    due.cluster_code,
    due.unit_code,
    due.criterion_code,
    due.due_periods,
    count_if(reported.period_no <= due.due_periods) as reported_periods
  from due
  inner join reported
    on reported.year = due.year
    and reported.unit_code = due.unit_code
    and reported.criterion_code = due.criterion_code
  where not due.is_excluded and due.reported_periods < due.expected_periods
  group by due.year, due.cluster_code, due.unit_code, due.criterion_code, due.due_periods
)
select
  year as edition_year,
  if(2 * reported_periods < due_periods, 'WARNING', 'INFO') as severity,
  cluster_code,
  unit_code,
  criterion_code,
  cast(null as string) as period,
  cast(reported_periods as decimal(38, 6)) as observed,
  cast(due_periods as decimal(38, 6)) as reference,
  cast(null as string) as source_file,
  cast(null as bigint) as source_line
from counted
where reported_periods < due_periods
