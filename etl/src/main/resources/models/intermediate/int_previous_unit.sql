-- one row per year and member whose rank of the year before is known by one unit: itself, or the unit
-- that it is a rename of (scoring.md, section 7)
select
  edition_year as year,
  unit_code,
  max(from_unit) as previous_unit
from int_lineage
where year = edition_year - 1
group by edition_year, unit_code
having count(*) = 1 and max(carries_rank)
