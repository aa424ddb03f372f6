select count(*) as rows
from mart.unit_score s
where s.edition_id = :edition
  and {sees:ranking s}
  and (cast(:cluster as text) is null or s.cluster_code = :cluster)
