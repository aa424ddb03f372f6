-- How many rows history/gone has.
with {told},
-- whatever has been in the cluster, so that a cluster need not wait for all units to be read
concerned as (
  select w.unit_code
  from told t
  join mart.unit w on w.edition_id = t.edition_id
  where w.cluster_code = :cluster
),
gone as (
  select h.unit_code, max(h.year) as last_year
  from mart.unit_history h
  left join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
  where h.edition_id = :edition
    and h.view = 'AS_WAS'
    and u.unit_code is null
    and {sees:unit u}
    and (
      cast(:cluster as text) is null
      or h.unit_code = any (array(select c.unit_code from concerned c)))
  group by h.unit_code
)
select count(*) as rows
from gone g
left join told t on t.year = g.last_year
left join mart.unit w on w.edition_id = t.edition_id and w.unit_code = g.unit_code
where cast(:cluster as text) is null or w.cluster_code = :cluster
