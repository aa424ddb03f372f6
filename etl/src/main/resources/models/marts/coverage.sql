-- one row per edition year and cluster, and one for the city: how much has been reported
with unit as (
  select year, cluster_code, units, ranked_units, reported_units from int_cluster_score
),
period as (
  select
    year,
    cluster_code,
    sum(reported_periods) as reported_periods,
    sum(expected_periods) as expected_periods
  from int_criterion_points
  where not is_excluded
  group by year, cluster_code
)
select
  unit.year as edition_year,
  unit.year,
  unit.cluster_code,
  cast(sum(unit.units) as int) as units,
  cast(sum(unit.ranked_units) as int) as ranked_units,
  cast(sum(unit.reported_units) as int) as reported_units,
  cast(coalesce(sum(period.reported_periods), 0) as bigint) as reported_periods,
  cast(coalesce(sum(period.expected_periods), 0) as bigint) as expected_periods
from unit
left join period on period.year = unit.year and period.cluster_code = unit.cluster_code
group by grouping sets ((unit.year, unit.cluster_code), (unit.year))
