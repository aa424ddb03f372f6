-- Grain: one row a criterion and year of the unit, in one view; a criterion that is no longer in the
-- rulebook has its code alone.
select
  h.criterion_code, k.criterion_name, k.criterion_name_en, k.unit_of_measure, h.year, h.view,
  h.target, h.actual, h.achievement
from mart.unit_criterion_history h
join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
left join mart.criterion k
  on k.edition_id = h.edition_id and k.cluster_code = u.cluster_code
  and k.criterion_code = h.criterion_code
where h.edition_id = :edition and h.unit_code = :unit and h.view = :view and {sees:unit u}
order by k.position nulls last, h.criterion_code, h.year
