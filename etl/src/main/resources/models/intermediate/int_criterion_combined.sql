-- one row per edition year, unit, criterion and described year of a unit that was not itself alone then:
-- what the figures of the units that it grew from come to together (scoring.md, section 7)
with combined as (
  select
    lineage.edition_year,
    lineage.unit_code,
    held.criterion_code,
    held.year,
    -- units that differ in the definition: the unit's own first, then by code
    min_by(
      struct(held.direction, held.tolerance, held.aggregation),
      struct(lineage.from_unit <> lineage.unit_code, lineage.from_unit)
    ) as definition,
    count(*) = 1 and max(lineage.weight) = 1 as is_as_it_was,
    max(held.target) as target_as_it_was,
    max(held.actual) as actual_as_it_was,
    max(held.achievement) as achievement_as_it_was,
    collect_list(struct(held.target as value, lineage.weight)) as targets,
    collect_list(struct(held.actual as value, lineage.weight)) as actuals,
    collect_list(struct(held.expected_to_date as value, lineage.weight)) as expectations,
    max(held.is_open and held.actual is not null) as is_open
  from int_criterion_held as held
  inner join int_lineage as lineage
    on lineage.year = held.year
    and lineage.from_unit = held.unit_code
    and lineage.holds_for = held.holds_for
  where not lineage.is_alone
  group by lineage.edition_year, lineage.unit_code, held.criterion_code, held.year
),
figure as (
  select
    *,
    cast(1 as decimal(38, 6)) as one,
    if(definition.aggregation = 'SUM', weighted_sum(targets), weighted_mean(targets)) as target,
    if(definition.aggregation = 'SUM', weighted_sum(actuals), weighted_mean(actuals)) as actual
  from combined
),
-- means have 6 decimals, sums are compared as they are; only sums are ever open
compared as (
  select
    *,
    if(
      definition.aggregation = 'SUM',
      achievement_of_sums(
        definition.direction, definition.tolerance, actuals, if(is_open, expectations, targets)
      ),
      achievement(definition.direction, definition.tolerance, actual, target, one, one)
    ) as achievement
  from figure
)
select
  edition_year,
  unit_code,
  criterion_code,
  year,
  if(is_as_it_was, target_as_it_was, target) as target,
  if(is_as_it_was, actual_as_it_was, actual) as actual,
  case
    when is_as_it_was then achievement_as_it_was
    when is_open and achievement > one then one
    else achievement
  end as achievement
from compared
