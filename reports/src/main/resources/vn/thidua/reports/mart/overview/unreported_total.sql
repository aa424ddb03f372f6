-- Grain: one row.
select count(*) as rows
from (
  select x.unit_code
  from mart.unit_criterion x
  where x.edition_id = :edition
    and {sees:unit x}
    and (cast(:cluster as text) is null or x.cluster_code = :cluster)
  group by x.unit_code
  having max(x.reported_periods) = 0
) silent
