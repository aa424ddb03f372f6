-- one row per edition year, cluster or the city, theme and status: how many criteria of units
select
  year as edition_year,
  year,
  cluster_code,
  theme,
  status,
  count(*) as criteria
from int_criterion_points
group by grouping sets ((year, cluster_code, theme, status), (year, theme, status))
