-- one row per edition year, day, predecessor and successor: who took over what of whom in the year
select
  succession.year as edition_year,
  succession.year,
  succession.effective_on,
  succession.predecessor_code,
  predecessor.unit_name as predecessor_name,
  predecessor.unit_name_en as predecessor_name_en,
  succession.successor_code,
  successor.unit_name as successor_name,
  successor.unit_name_en as successor_name_en,
  succession.share,
  succession.ends_predecessor,
  succession.source_file,
  succession.source_line
from int_succession as succession
inner join stg_year as year on year.year = succession.year
inner join stg_unit as predecessor on predecessor.unit_code = succession.predecessor_code
inner join stg_unit as successor on successor.unit_code = succession.successor_code
