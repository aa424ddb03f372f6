-- Grain: one row a year of the unit and a unit it is made of. A unit that is gone has its name from the
-- current edition of that year.
select h.year, part.unit_code, n.unit_name, n.unit_name_en
from mart.unit_history h
join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
cross join lateral unnest(string_to_array(h.from_units, ';')) as part (unit_code)
left join mart.edition e on e.year = h.year and e.is_current
left join mart.unit n on n.edition_id = e.edition_id and n.unit_code = part.unit_code
where h.edition_id = :edition and h.unit_code = :unit and h.view = :view and {sees:unit u}
order by h.year, part.unit_code
