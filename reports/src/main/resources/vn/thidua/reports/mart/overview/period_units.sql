-- Grain: one row a cluster: how many of its units have sent a figure of one of these periods.
select u.cluster_code, count(distinct p.unit_code) as units
from mart.unit_period p
join mart.unit u on u.edition_id = p.edition_id and u.unit_code = p.unit_code
where p.edition_id = :edition
  and {sees:unit u}
  and (cast(:cluster as text) is null or u.cluster_code = :cluster)
  and p.period = any(string_to_array(:periods, ';'))
group by u.cluster_code
order by u.cluster_code
