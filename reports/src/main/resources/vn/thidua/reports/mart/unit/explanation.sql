-- Grain: the unit, or nothing where its cluster has no sound rulebook. The neighbours are of its own
-- cluster, whose ranking it sees.
select
  e.unit_code, e.total_formula, e.above_unit, a.unit_name as above_name, a.unit_name_en as above_name_en,
  e.above_parted_by, e.above_gap, e.below_unit, b.unit_name as below_name,
  b.unit_name_en as below_name_en, e.below_parted_by, e.below_gap, e.points_to_rise,
  e.points_to_fall, e.points_open, e.best_rank, e.worst_rank
from mart.unit_explanation e
left join mart.unit a on a.edition_id = e.edition_id and a.unit_code = e.above_unit
left join mart.unit b on b.edition_id = e.edition_id and b.unit_code = e.below_unit
where e.edition_id = :edition and e.unit_code = :unit and {sees:unit e}
