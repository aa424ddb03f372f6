-- one row per edition year, unit and leaf criterion: how each number of unit_criterion was made
with criterion as (
  select points.*, actual.figures, actual.is_year_figure
  from int_criterion_points as points
  left join int_actual as actual
    on actual.year = points.year
    and actual.unit_code = points.unit_code
    and actual.criterion_code = points.criterion_code
),
explained as (
  select
    *,
    criterion_formulas(
      struct(facts, aggregation, figures, expected_part, expected_whole, is_excluded)
    ) as formula
  from criterion
)
select
  year as edition_year,
  year,
  unit_code,
  criterion_code,
  case when is_year_figure then 'YEAR_FIGURE' when not is_year_figure then 'PERIODS' end
    as actual_from,
  formula.actual as actual_formula,
  formula.achievement as achievement_formula,
  if(is_excluded, null, expected_path) as expected_path,
  formula.expected as expected_formula,
  formula.pace as pace_formula,
  formula.points as points_formula,
  max_points - points as points_lost,
  points_open
from explained
