-- one row per edition year, unit, criterion, described year and view that no edition holds: what several
-- units come to together, and all of a year that this run computes and does not publish
with year as (
  select edition.year as edition_year, past.year
  from stg_year as edition
  inner join stg_year as past on past.year < edition.year
  left join stg_published_year as published on published.year = past.year
  where edition.is_published and not past.is_published and published.year is null
)
select
  year.edition_year,
  held.unit_code,
  held.criterion_code,
  held.year,
  'AS_WAS' as view,
  held.target,
  held.actual,
  held.achievement
from int_criterion_held as held
inner join year on year.year = held.year
union all
select
  year.edition_year,
  lineage.unit_code,
  held.criterion_code,
  held.year,
  'AS_TODAY' as view,
  held.target,
  held.actual,
  held.achievement
from int_criterion_held as held
inner join int_lineage as lineage
  on lineage.year = held.year
  and lineage.from_unit = held.unit_code
  and lineage.holds_for = held.holds_for
inner join year
  on year.edition_year = lineage.edition_year and year.year = lineage.year
where lineage.is_alone
union all
select edition_year, unit_code, criterion_code, year, 'AS_TODAY' as view, target, actual, achievement
from int_criterion_combined
