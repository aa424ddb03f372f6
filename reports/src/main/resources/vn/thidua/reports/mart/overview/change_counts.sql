-- Grain: one row a pair of statuses: how many criteria went from the one to the other since the
-- edition of the year before this one.
select w.status as previous_status, x.status, count(*) as criteria
from mart.unit_criterion x
join mart.unit_criterion w
  on w.edition_id = :previous and w.unit_code = x.unit_code
  and w.criterion_code = x.criterion_code and w.status <> x.status
where x.edition_id = :edition
  and {sees:unit x}
  and (cast(:cluster as text) is null or x.cluster_code = :cluster)
  and {within:theme x}
group by w.status, x.status
order by criteria desc, w.status, x.status
