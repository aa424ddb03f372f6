-- Grain: one row a unit and group, in the order of the tree.
select
  g.cluster_code, g.unit_code, g.criterion_code, k.parent_code, k.criterion_name,
  k.criterion_name_en, k.position, g.points, g.max_points
from mart.unit_group g
join mart.criterion k
  on k.edition_id = g.edition_id and k.cluster_code = g.cluster_code
  and k.criterion_code = g.criterion_code
where g.edition_id = :edition
  and {sees:ranking g}
  and (cast(:cluster as text) is null or g.cluster_code = :cluster)
  and (cast(:unit as text) is null or g.unit_code = :unit)
  and (
    cast(:units as text) is null
    or g.unit_code = any(string_to_array(cast(:units as text), chr(10))))
order by g.cluster_code, g.unit_code, k.position
