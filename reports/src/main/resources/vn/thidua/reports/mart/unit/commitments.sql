-- Grain: one row a criterion and revision, the original first. Where no rulebook is sound, a criterion
-- has no name but its code.
select
  m.unit_code, m.criterion_code,
  coalesce(k.criterion_name, m.criterion_code) as criterion_name, k.criterion_name_en,
  k.unit_of_measure,
  m.revision, m.target, m.baseline, m.signed_on, m.amended_on, m.document_no, m.reason,
  m.source_file, m.source_line
from mart.commitment m
join mart.unit u on u.edition_id = m.edition_id and u.unit_code = m.unit_code
left join mart.criterion k
  on k.edition_id = m.edition_id and k.cluster_code = u.cluster_code
  and k.criterion_code = m.criterion_code
where m.edition_id = :edition and m.unit_code = :unit and {sees:unit u}
order by k.position, m.criterion_code, m.revision
