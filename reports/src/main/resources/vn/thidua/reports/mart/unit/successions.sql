-- Grain: one row a day and unit that took over a part of the unit, on each day the greatest part first.
select
  u.unit_code, s.effective_on, s.successor_code, s.successor_name, s.successor_name_en, s.share,
  s.ends_predecessor
from mart.succession s
join mart.unit u on u.edition_id = s.edition_id and u.unit_code = s.predecessor_code
where s.edition_id = :edition and u.unit_code = :unit and {sees:unit u}
order by s.effective_on, s.share desc, s.successor_code
