-- one row per edition year, unit and criterion: its result of the year before, as the unit is today
select
  lineage.edition_year,
  lineage.unit_code,
  held.criterion_code,
  held.actual
from int_criterion_held as held
inner join int_lineage as lineage
  on lineage.year = held.year
  and lineage.from_unit = held.unit_code
  and lineage.holds_for = held.holds_for
where lineage.is_alone and lineage.year = lineage.edition_year - 1
union all
select edition_year, unit_code, criterion_code, actual
from int_criterion_combined
where year = edition_year - 1
