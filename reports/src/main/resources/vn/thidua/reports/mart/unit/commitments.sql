-- Grain: one row a criterion and revision, the original first.
select
  m.unit_code, m.criterion_code, k.criterion_name, k.criterion_name_en, k.unit_of_measure,
  m.revision, m.target, m.baseline, m.signed_on, m.amended_on, m.document_no, m.reason,
  m.source_file, m.source_line
from mart.commitment m
join mart.unit u on u.edition_id = m.edition_id and u.unit_code = m.unit_code
join mart.criterion k
  on k.edition_id = m.edition_id and k.cluster_code = u.cluster_code
  and k.criterion_code = m.criterion_code
where m.edition_id = :edition and m.unit_code = :unit and {sees:unit u}
order by k.position, m.revision
