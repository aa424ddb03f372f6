-- one row per year, unit and group: the SCORE points below it at any depth, before rescaling
with points as (
  select
    year,
    unit_code,
    explode(path) as criterion_code,
    points,
    points_open
  from int_criterion_points
  where kind = 'SCORE' and not is_excluded
),
total as (
  select
    year,
    unit_code,
    criterion_code,
    sum(points) as points,
    sum(points + points_open) as best_points
  from points
  group by year, unit_code, criterion_code
),
unit_group as (
  select
    membership.year,
    membership.cluster_code,
    membership.unit_code,
    criterion.criterion_code,
    criterion.max_points
  from stg_membership as membership
  inner join int_criterion as criterion
    on criterion.year = membership.year and criterion.cluster_code = membership.cluster_code
  where criterion.kind = 'GROUP'
)
select
  unit_group.year,
  unit_group.cluster_code,
  unit_group.unit_code,
  unit_group.criterion_code,
  coalesce(total.points, cast(0 as decimal(38, 6))) as points,
  coalesce(total.best_points, cast(0 as decimal(38, 6))) as best_points,
  unit_group.max_points
from unit_group
left join total
  on total.year = unit_group.year
  and total.unit_code = unit_group.unit_code
  and total.criterion_code = unit_group.criterion_code
