-- one row per edition year, unit, criterion, described year and view (scoring.md, section 7)
with held as (select * from int_criterion_held),
was as (
  select year.year as edition_year, held.*
  from stg_year as year
  inner join held on held.year <= year.year
  where
    held.holds_for = 'ANY_YEAR'
    or (held.holds_for = 'OWN_YEAR' and held.year = year.year)
    or (held.holds_for = 'EARLIER_YEAR' and held.year < year.year)
),
combined as (
  select
    lineage.edition_year,
    lineage.unit_code,
    was.criterion_code,
    lineage.year,
    -- units that differ in the definition: the unit's own first, then by code
    min_by(
      struct(was.direction, was.tolerance, was.aggregation),
      struct(lineage.from_unit <> lineage.unit_code, lineage.from_unit)
    ) as definition,
    count(*) = 1 and max(lineage.weight) = 1 as is_as_it_was,
    max(was.target) as target_as_it_was,
    max(was.actual) as actual_as_it_was,
    max(was.achievement) as achievement_as_it_was,
    collect_list(struct(was.target, lineage.weight)) as targets,
    collect_list(struct(was.actual, lineage.weight)) as actuals,
    collect_list(struct(was.expected_to_date, lineage.weight)) as expectations,
    max(was.is_open and was.actual is not null) as is_open
  from int_lineage as lineage
  inner join was
    on was.edition_year = lineage.edition_year
    and was.year = lineage.year
    and was.unit_code = lineage.from_unit
  group by lineage.edition_year, lineage.unit_code, was.criterion_code, lineage.year
),
figure as (
  select
    *,
    cast(1 as decimal(38, 6)) as one,
    if(definition.aggregation = 'SUM', weighted_sum(targets), weighted_mean(targets)) as target,
    if(definition.aggregation = 'SUM', weighted_sum(actuals), weighted_mean(actuals)) as actual,
    if(is_open, weighted_sum(expectations), null) as expected_to_date
  from combined
),
compared as (
  select
    *,
    achievement(
      definition.direction, definition.tolerance, actual,
      if(is_open, expected_to_date, target), one, one
    ) as achievement
  from figure
)
select
  edition_year, unit_code, criterion_code, year, 'AS_WAS' as view, target, actual, achievement
from was
union all
select
  edition_year,
  unit_code,
  criterion_code,
  year,
  'AS_TODAY' as view,
  if(is_as_it_was, target_as_it_was, target) as target,
  if(is_as_it_was, actual_as_it_was, actual) as actual,
  case
    when is_as_it_was then achievement_as_it_was
    when is_open and achievement > one then one
    else achievement
  end as achievement
from compared
