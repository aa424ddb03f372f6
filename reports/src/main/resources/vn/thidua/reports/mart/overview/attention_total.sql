-- Grain: one row.
select count(*) as rows
from mart.unit_criterion x
where x.edition_id = :edition
  and x.status in ('OFF_TRACK', 'AT_RISK')
  and {sees:unit x}
  and (cast(:cluster as text) is null or x.cluster_code = :cluster)
