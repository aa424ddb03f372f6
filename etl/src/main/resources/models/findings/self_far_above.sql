-- one row per unit and criterion whose self-score lies above the verified one by a fifth of the
-- maximum or more: self points, against the points given
with scored as (
  select
    *,
    points_of_self - points as excess,
    cast(0.2 as decimal(2, 1)) * max_points as limit_of_excess
  from int_criterion_points
  where self_actual is not null and stage_no > 1 and not is_excluded and kind <> 'PENALTY'
)
select
  year as edition_year,
  if(2 * excess >= max_points, 'SERIOUS', 'WARNING') as severity,
  cluster_code,
  unit_code,
  criterion_code,
  cast(null as string) as period,
  cast(points_of_self as decimal(38, 6)) as observed,
  cast(points as decimal(38, 6)) as reference,
  cast(null as string) as source_file,
  cast(null as bigint) as source_line
from scored
where max_points > 0 and excess >= limit_of_excess
