-- Grain: one row a cluster and group in which units have points, in the order in which a reader of
-- the units one after the other meets them.
select g.cluster_code, g.criterion_code, k.criterion_name, k.criterion_name_en
from (
  select p.cluster_code, p.criterion_code, min(p.unit_code) as first_unit
  from mart.unit_group p
  where p.edition_id = :edition
    and {sees:ranking p}
    and (cast(:cluster as text) is null or p.cluster_code = :cluster)
  group by p.cluster_code, p.criterion_code) g
join mart.criterion k
  on k.edition_id = :edition and k.cluster_code = g.cluster_code
  and k.criterion_code = g.criterion_code
order by g.cluster_code, g.first_unit, k.position
