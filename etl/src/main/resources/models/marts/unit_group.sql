-- one row per edition year, unit and group
select
  year as edition_year,
  year,
  cluster_code,
  unit_code,
  criterion_code,
  points,
  max_points
from int_group_points
