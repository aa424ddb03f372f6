-- Grain: one row a criterion of a unit, cluster by cluster, unit by unit, in the order of the rulebook.
select
  x.cluster_code, c.cluster_name, c.cluster_name_en, x.unit_code, u.unit_name, u.unit_name_en,
  x.criterion_code, k.parent_code, k.criterion_name, k.criterion_name_en, k.kind, k.method,
  k.unit_of_measure, k.direction, k.frequency, k.aggregation, k.theme, k.position,
  x.target, x.target_original, x.actual, x.self_actual, x.achievement, x.achievement_original,
  x.points, x.self_points, x.max_points, x.drift, x.stage, x.status, x.reported_periods,
  x.expected_periods, x.expected_to_date, x.pace, x.needed_per_period
from mart.unit_criterion x
join mart.unit u on u.edition_id = x.edition_id and u.unit_code = x.unit_code
join mart.cluster c on c.edition_id = x.edition_id and c.cluster_code = x.cluster_code
join mart.criterion k
  on k.edition_id = x.edition_id and k.cluster_code = x.cluster_code
  and k.criterion_code = x.criterion_code
where x.edition_id = :edition
  and {sees:unit x}
  and (cast(:cluster as text) is null or x.cluster_code = :cluster)
  and (cast(:unit as text) is null or x.unit_code = :unit)
  and (cast(:criterion as text) is null or x.criterion_code = :criterion)
  and (cast(:theme as text) is null or k.theme = :theme)
  and (cast(:status as text) is null or x.status = :status)
order by x.cluster_code, u.unit_name collate "vi-x-icu", x.unit_code, k.position
