-- Grain: one row a node of the cluster's rulebook, in the order of its tree.
select
  k.cluster_code, k.criterion_code, k.parent_code, k.criterion_name, k.criterion_name_en, k.kind,
  k.method, k.max_points, k.unit_of_measure, k.direction, k.frequency, k.aggregation, k.theme,
  k.position
from mart.criterion k
where k.edition_id = :edition and k.cluster_code = :cluster and {sees:cluster k}
order by k.position
