-- Grain: one row a unit; its points by group, a line a group: its code, a tabulator, the points.
-- Codes hold no control character.
select
  g.cluster_code, g.unit_code, string_agg(g.criterion_code || chr(9) || g.points, chr(10)) as points
from mart.unit_group g
where g.edition_id = :edition
  and {sees:ranking g}
  and (cast(:cluster as text) is null or g.cluster_code = :cluster)
group by g.unit_code, g.cluster_code
