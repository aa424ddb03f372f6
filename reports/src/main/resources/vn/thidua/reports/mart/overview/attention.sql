-- Grain: one row a commitment that will be missed at its present pace, the furthest behind first;
-- among equals the one that costs most points. Those of the page are found first and told of afterwards.
with page as (
  select x.*
  from mart.unit_criterion x
  where x.edition_id = :edition
    and x.status in ('OFF_TRACK', 'AT_RISK')
    and {sees:unit x}
    and (cast(:cluster as text) is null or x.cluster_code = :cluster)
    and {within:theme x}
  order by x.pace, x.max_points - x.points desc nulls last, x.unit_code, x.criterion_code
  limit :limit
)
select
  x.cluster_code, c.cluster_name, c.cluster_name_en, x.unit_code, u.unit_name, u.unit_name_en,
  x.criterion_code, k.parent_code, k.criterion_name, k.criterion_name_en, k.kind, k.method,
  k.unit_of_measure, k.direction, k.frequency, k.aggregation, k.theme, k.position,
  x.target, x.target_original, x.actual, x.self_actual, x.achievement, x.achievement_original,
  x.points, x.self_points, x.max_points, x.drift, x.stage, x.status, x.reported_periods,
  x.expected_periods, x.expected_to_date, x.pace, x.needed_per_period
from page x
join mart.unit u on u.edition_id = :edition and u.unit_code = x.unit_code
join mart.cluster c on c.edition_id = :edition and c.cluster_code = x.cluster_code
join mart.criterion k
  on k.edition_id = :edition and k.cluster_code = x.cluster_code
  and k.criterion_code = x.criterion_code
order by x.pace, x.max_points - x.points desc nulls last, x.unit_code, x.criterion_code
