-- Grain: one row a criterion, year and view of the unit.
select h.criterion_code, h.year, h.view, h.target, h.actual, h.achievement
from mart.unit_criterion_history h
join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
where h.edition_id = :edition and h.unit_code = :unit and {sees:unit u}
order by h.criterion_code, h.year, h.view
