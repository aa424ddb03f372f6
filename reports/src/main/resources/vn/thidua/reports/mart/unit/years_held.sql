-- Grain: one row a year whose current edition holds a unit of that code, among those the reader sees
-- in full.
select e.year
from mart.edition e
join mart.unit u on u.edition_id = e.edition_id
where e.is_current and u.unit_code = :unit and {sees:unit u}
order by e.year
