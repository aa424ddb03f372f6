-- How many rows history/gone has.
with {told},
gone as (
  select h.unit_code, max(h.year) as last_year
  from mart.unit_history h
  left join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
  where h.edition_id = :edition
    and h.view = 'AS_WAS'
    and u.unit_code is null
    and {sees:unit u}
    and {once_in_cluster:h}
  group by h.unit_code
)
select count(*) as rows
from gone g
left join told t on t.year = g.last_year
left join mart.unit w on w.edition_id = t.edition_id and w.unit_code = g.unit_code
where cast(:cluster as text) is null or w.cluster_code = :cluster
