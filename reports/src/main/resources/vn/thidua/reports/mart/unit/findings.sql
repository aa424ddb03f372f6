-- Grain: one row a finding on the unit, the gravest first.
select
  f.finding_code, f.severity, f.criterion_code, k.criterion_name, k.criterion_name_en,
  f.message_vi, f.message_en, f.advice_vi, f.advice_en, f.source_file, f.source_line
from mart.finding f
join mart.unit u on u.edition_id = f.edition_id and u.unit_code = f.unit_code
left join mart.criterion k
  on k.edition_id = f.edition_id and k.cluster_code = u.cluster_code
  and k.criterion_code = f.criterion_code
where f.edition_id = :edition and f.unit_code = :unit and {sees:unit u}
order by
  array_position(array['SERIOUS', 'WARNING', 'INFO'], f.severity), k.position nulls first,
  f.finding_code, f.period
