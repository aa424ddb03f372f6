-- one row per year, unit that ended in it and leaf criterion: of how many of its periods the unit owes
-- a report, those before others had taken over all of it, and whether one of them is missing
with ended as (
  select year, predecessor_code as unit_code, min(effective_on) as ended_on
  from int_succession
  where ends_predecessor
  group by year, predecessor_code
),
owed as (
  select
    ended.year,
    ended.unit_code,
    criterion.criterion_code,
    cast(floor((month(ended.ended_on) - 1) * criterion.expected_periods / 12) as int)
      as owed_periods
  from ended
  inner join stg_membership as membership
    on membership.year = ended.year and membership.unit_code = ended.unit_code
  inner join int_criterion as criterion
    on criterion.year = ended.year and criterion.cluster_code = membership.cluster_code
  where criterion.kind <> 'GROUP'
)
select
  owed.year,
  owed.unit_code,
  owed.criterion_code,
  owed.owed_periods,
  count_if(figure.period_no <= owed.owed_periods) < owed.owed_periods as is_awaited
from owed
left join int_period_figure as figure
  on figure.year = owed.year
  and figure.unit_code = owed.unit_code
  and figure.criterion_code = owed.criterion_code
group by owed.year, owed.unit_code, owed.criterion_code, owed.owed_periods
