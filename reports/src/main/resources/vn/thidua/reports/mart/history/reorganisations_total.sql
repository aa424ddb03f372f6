-- How many rows history/reorganisations has.
select count(*) as rows
from mart.unit_history h
join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
where h.edition_id = :edition
  and h.view = 'AS_TODAY'
  and h.from_units not in ('', h.unit_code)
  and {sees:unit u}
  and (cast(:cluster as text) is null or u.cluster_code = :cluster)
  and (cast(:unit as text) is null or h.unit_code = :unit)
