-- Grain: one row a criterion of the unit.
select
  e.unit_code, e.criterion_code, e.actual_from, e.actual_formula, e.achievement_formula, e.expected_path,
  e.expected_formula, e.pace_formula, e.points_formula, e.points_lost, e.points_open
from mart.criterion_explanation e
join mart.unit u on u.edition_id = e.edition_id and u.unit_code = e.unit_code
where e.edition_id = :edition and e.unit_code = :unit and {sees:unit u}
order by e.criterion_code
