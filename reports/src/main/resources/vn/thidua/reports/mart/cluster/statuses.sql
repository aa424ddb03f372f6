-- Grain: one row a theme and status that occurs in the cluster.
select s.cluster_code, s.theme, s.status, s.criteria
from mart.status_count s
where s.edition_id = :edition and s.cluster_code = :cluster and {sees:cluster s}
order by s.theme nulls first, s.status
