-- one row per year, unit and leaf criterion of its cluster's sound rulebook: what was signed, what
-- was reported, and the share of the target to expect by the as-of date (scoring.md, section 6)
with commitment as (
  select
    year,
    unit_code,
    criterion_code,
    max_by(target, revision) as target,
    max(target) filter (where revision = 0) as target_original
  from stg_commitment
  group by year, unit_code, criterion_code
),
assigned as (
  select
    membership.unit_code,
    criterion.*,
    cast(floor(year.months_ended * criterion.expected_periods / 12) as int) as ended_periods
  from stg_membership as membership
  inner join int_criterion as criterion
    on criterion.year = membership.year and criterion.cluster_code = membership.cluster_code
  inner join stg_year as year on year.year = membership.year
  where criterion.kind <> 'GROUP'
)
select
  assigned.*,
  exclusion.unit_code is not null as is_excluded,
  commitment.target,
  commitment.target_original,
  actual.actual,
  actual.stage_no,
  coalesce(actual.reported_periods, 0) as reported_periods,
  coalesce(owed.owed_periods, assigned.expected_periods) as owed_periods,
  -- of a unit that goes on any period that was not reported is awaited, whatever the date
  coalesce(actual.reported_periods, 0) < assigned.expected_periods
    and coalesce(owed.is_awaited, true) as is_awaited,
  actual.self_actual,
  coalesce(actual.self_reported_periods, 0) as self_reported_periods,
  case
    when commitment.target is null then null
    when assigned.aggregation <> 'SUM' then 'WHOLE'
    when season.whole is not null then 'SEASONAL'
    else 'LINEAR'
  end as expected_path,
  case
    when assigned.aggregation <> 'SUM' then cast(1 as decimal(38, 6))
    when assigned.ended_periods = 0 then cast(0 as decimal(38, 6))
    else coalesce(season.part, cast(assigned.ended_periods as decimal(38, 6)))
  end as expected_part,
  case
    when assigned.aggregation <> 'SUM' then cast(1 as decimal(38, 6))
    else coalesce(season.whole, cast(assigned.expected_periods as decimal(38, 6)))
  end as expected_whole
from assigned
left join int_exclusion as exclusion
  on exclusion.year = assigned.year
  and exclusion.unit_code = assigned.unit_code
  and exclusion.criterion_code = assigned.criterion_code
left join commitment
  on commitment.year = assigned.year
  and commitment.unit_code = assigned.unit_code
  and commitment.criterion_code = assigned.criterion_code
left join int_actual as actual
  on actual.year = assigned.year
  and actual.unit_code = assigned.unit_code
  and actual.criterion_code = assigned.criterion_code
left join int_owed as owed
  on owed.year = assigned.year
  and owed.unit_code = assigned.unit_code
  and owed.criterion_code = assigned.criterion_code
left join int_season as season
  on season.year = assigned.year
  and season.unit_code = assigned.unit_code
  and season.criterion_code = assigned.criterion_code
  and season.frequency = assigned.frequency
  -- before the first period has ended nothing is expected yet, by whichever path
  and season.period_no = greatest(assigned.ended_periods, 1)
  and assigned.aggregation = 'SUM'
