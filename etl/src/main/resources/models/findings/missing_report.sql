-- one row per unit with criteria that are due and of which nothing was reported: how many of them,
-- of how many due. What a unit would report after others had taken over all of it is not due.
with due as (
  select year, cluster_code, unit_code, actual is null as is_missing
  from int_fact
  where
    not is_excluded
    and least(ended_periods, owed_periods) > 0
    and method not in ('DEDUCTION', 'PER_ITEM')
),
counted as (
  select year, cluster_code, unit_code, count_if(is_missing) as missing, count(*) as criteria
  from due
  group by year, cluster_code, unit_code
)
select
  year as edition_year,
  if(2 * missing >= criteria, 'SERIOUS', 'WARNING') as severity,
  cluster_code,
  unit_code,
  cast(null as string) as criterion_code,
  cast(null as string) as period,
  cast(missing as decimal(38, 6)) as observed,
  cast(criteria as decimal(38, 6)) as reference,
  cast(null as string) as source_file,
  cast(null as bigint) as source_line
from counted
where missing > 0
