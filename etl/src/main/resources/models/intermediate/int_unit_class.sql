-- one row per year and ranked unit that reaches a class: the greatest whose floor every SCORE criterion
-- of the unit keeps (scoring.md, section 5)
with basis as (
  select basis.year, basis.unit_code, basis.score_ratio, rulebook.rulebook_code
  from int_rank_basis as basis
  inner join int_rulebook_in_force as rulebook
    on rulebook.year = basis.year and rulebook.cluster_code = basis.cluster_code
),
reached as (
  select basis.year, basis.unit_code, class.class_code, class.min_ratio,
    class.criterion_floor_ratio, class.position
  from basis
  inner join stg_classification as class
    on class.year = basis.year
    and class.rulebook_code = basis.rulebook_code
    and class.min_ratio <= basis.score_ratio
),
broken as (
  select distinct reached.year, reached.unit_code, reached.class_code
  from reached
  inner join int_criterion_points as criterion
    on criterion.year = reached.year
    and criterion.unit_code = reached.unit_code
    and criterion.kind = 'SCORE'
    and not criterion.is_excluded
    and criterion.points
      < cast(reached.criterion_floor_ratio as decimal(13, 6)) * cast(criterion.max_points as decimal(24, 6))
),
kept as (
  select reached.*
  from reached
  left anti join broken
    on broken.year = reached.year
    and broken.unit_code = reached.unit_code
    and broken.class_code = reached.class_code
)
select
  year,
  unit_code,
  max_by(struct(class_code, min_ratio), struct(min_ratio, -position)).class_code as class_code,
  max(min_ratio) as min_ratio
from kept
group by year, unit_code
