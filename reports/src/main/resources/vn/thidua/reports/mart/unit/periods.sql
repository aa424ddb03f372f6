-- Grain: one row a criterion and period with a figure, in the order of the rulebook and the year.
select
  p.unit_code, p.criterion_code, p.period, p.stage, p.value, p.cumulative, p.expected_cumulative,
  p.source_file, p.source_line
from mart.unit_period p
join mart.unit u on u.edition_id = p.edition_id and u.unit_code = p.unit_code
join mart.criterion k
  on k.edition_id = p.edition_id and k.cluster_code = u.cluster_code
  and k.criterion_code = p.criterion_code
where p.edition_id = :edition
  and p.unit_code = :unit
  and {sees:unit u}
  and (cast(:criterion as text) is null or p.criterion_code = :criterion)
order by k.position, length(p.period) = 4, p.period
