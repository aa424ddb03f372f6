-- Grain: one row.
select count(*) as rows
from mart.unit_criterion x
join mart.criterion k
  on k.edition_id = x.edition_id and k.cluster_code = x.cluster_code
  and k.criterion_code = x.criterion_code
where x.edition_id = :edition
  and x.status in ('OFF_TRACK', 'AT_RISK')
  and {sees:unit x}
  and (cast(:cluster as text) is null or x.cluster_code = :cluster)
  and (cast(:theme as text) is null or k.theme = :theme)
