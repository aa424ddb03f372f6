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
lineage as (
  select
    *,
    -- nothing to combine, as of most units in most years
    count(*) over (partition by edition_year, unit_code, year) = 1 and weight = 1 as is_alone
  from int_lineage
),
alone as (
  select
    was.edition_year,
    lineage.unit_code,
    was.criterion_code,
    was.year,
    was.target,
    was.actual,
    was.achievement
  from was
  inner join lineage
    on lineage.edition_year = was.edition_year
    and lineage.year = was.year
    and lineage.from_unit = was.unit_code
  where lineage.is_alone
),
combined as (
  select
    was.edition_year,
    lineage.unit_code,
    was.criterion_code,
    was.year,
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
  from was
  inner join lineage
    on lineage.edition_year = was.edition_year
    and lineage.year = was.year
    and lineage.from_unit = was.unit_code
  where not lineage.is_alone
  group by was.edition_year, lineage.unit_code, was.criterion_code, was.year
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
  edition_year, unit_code, criterion_code, year, 'AS_TODAY' as view, target, actual, achievement
from alone
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
