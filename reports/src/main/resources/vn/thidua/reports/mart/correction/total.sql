-- Grain: one row.
select count(*) as rows
from mart.correction c
where c.edition_id = :edition
  and {sees:unit c}
  and (cast(:cluster as text) is null or c.cluster_code = :cluster)
