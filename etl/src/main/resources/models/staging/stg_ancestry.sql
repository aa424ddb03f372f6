-- one row per edition year, unit and path of successions back to a unit that it grew from.
-- oldest_year: the year of the path's first succession; successors_of_that_year: the units that
-- came to be in it and must have no score of their own for the path to hold in that very year
select
  edition_year,
  unit_code,
  ancestor_code,
  weight,
  oldest_year,
  successors_of_that_year,
  by_rename
from src_ancestry
