-- Grain: one row a sound row of results that does not enter the actual.
select
  r.criterion_code, r.period, r.stage, r.value, r.submitted_at, r.evidence, r.used_as,
  r.source_file, r.sheet, r.source_line
from mart.result_row r
join mart.unit u on u.edition_id = r.edition_id and u.unit_code = r.unit_code
where r.edition_id = :edition
  and r.unit_code = :unit
  and r.used_as <> 'ACTUAL'
  and {sees:unit u}
order by r.criterion_code, r.period, r.stage, r.submitted_at nulls first, r.source_file, r.source_line
