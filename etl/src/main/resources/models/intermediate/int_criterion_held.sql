-- one row per year, unit with a score, criterion, and source of it; holds_for as in int_score_held
with score as (select distinct year, unit_code, holds_for from int_score_held),
own as (
  select
    criterion.year,
    criterion.unit_code,
    criterion.criterion_code,
    criterion.target,
    criterion.actual,
    criterion.achievement,
    criterion.expected_to_date,
    criterion.direction,
    criterion.tolerance,
    criterion.aggregation,
    criterion.is_open,
    score.holds_for
  from int_criterion_points as criterion
  inner join score
    on score.year = criterion.year
    and score.unit_code = criterion.unit_code
    and score.holds_for <> 'EARLIER_YEAR'
),
official as (
  select
    official.year,
    official.unit_code,
    official.criterion_code,
    official.target,
    official.actual,
    official.achievement,
    official.expected_to_date,
    official.direction,
    -- the mart's contract keeps no tolerance: the rulebook of that year has it
    coalesce(criterion.tolerance, cast(0 as decimal(24, 6))) as tolerance,
    official.aggregation,
    official.aggregation = 'SUM'
      and official.direction in ('LOWER', 'NEAR')
      and official.reported_periods < official.expected_periods as is_open,
    'EARLIER_YEAR' as holds_for
  from stg_official_criterion as official
  left join int_criterion as criterion
    on criterion.year = official.year
    and criterion.cluster_code = official.cluster_code
    and criterion.criterion_code = official.criterion_code
)
select * from own
union all
select * from official
