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
published as (
  select
    published.year,
    published.unit_code,
    published.criterion_code,
    published.target,
    published.actual,
    published.achievement,
    published.expected_to_date,
    published.direction,
    -- the mart's contract keeps no tolerance: the rulebook of that year has it
    coalesce(criterion.tolerance, cast(0 as decimal(24, 6))) as tolerance,
    published.aggregation,
    published.aggregation = 'SUM'
      and published.direction in ('LOWER', 'NEAR')
      and published.reported_periods < published.expected_periods as is_open,
    'EARLIER_YEAR' as holds_for
  from stg_published_criterion as published
  left join int_criterion as criterion
    on criterion.year = published.year
    and criterion.cluster_code = published.cluster_code
    and criterion.criterion_code = published.criterion_code
)
select * from own
union all
select * from published
