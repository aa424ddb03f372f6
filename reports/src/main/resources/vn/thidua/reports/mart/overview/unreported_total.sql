-- Grain: one row; who is counted: unreported.sql.
select count(*) as rows
from mart.unit_score s
join lateral (
  select
  from mart.unit_criterion x
  where x.edition_id = s.edition_id and x.unit_code = s.unit_code
  having max(x.reported_periods) = 0
) silent on true
where s.edition_id = :edition
  and s.rank_status = 'UNRANKED'
  and {sees:unit s}
  and (cast(:cluster as text) is null or s.cluster_code = :cluster)
