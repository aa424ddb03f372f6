-- Grain: one row a unit and criterion of the cluster.
select
  x.unit_code, x.criterion_code, x.status, x.achievement, x.points, x.max_points, x.pace
from mart.unit_criterion x
join mart.criterion k
  on k.edition_id = x.edition_id and k.cluster_code = x.cluster_code
  and k.criterion_code = x.criterion_code
where x.edition_id = :edition and x.cluster_code = :cluster and {sees:unit x}
  and (
    cast(:units as text) is null
    or x.unit_code = any(string_to_array(cast(:units as text), chr(10))))
order by x.unit_code, k.position
