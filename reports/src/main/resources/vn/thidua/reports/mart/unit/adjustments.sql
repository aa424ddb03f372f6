-- Grain: one row a decision of the board on the unit.
select
  d.unit_code, d.criterion_code, d.kind, d.points, d.decision_no, d.decided_on, d.reason, d.source_file, d.sheet,
  d.source_line
from mart.adjustment d
join mart.unit u on u.edition_id = d.edition_id and u.unit_code = d.unit_code
where d.edition_id = :edition and d.unit_code = :unit and {sees:unit u}
order by d.decided_on, d.decision_no, d.kind
