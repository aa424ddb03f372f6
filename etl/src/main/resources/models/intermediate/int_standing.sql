-- one row per year and unit: whether it is ranked, and why not (scoring.md, section 4)
with reported as (
  select year, unit_code, max(if(stage_no = 1, true, false)) as has_self_figure
  from stg_figure
  group by year, unit_code
),
decision as (
  select
    year,
    unit_code,
    max(kind = 'UNRANKED') as is_unranked,
    max(kind = 'BARRED') as is_barred
  from stg_adjustment
  group by year, unit_code
)
select
  membership.year,
  membership.cluster_code,
  membership.unit_code,
  rulebook.is_sound,
  reported.unit_code is not null as has_reported,
  coalesce(reported.has_self_figure, false) as has_self_figure,
  coalesce(decision.is_barred, false) as is_barred,
  case
    when not rulebook.is_sound then 'no_rulebook'
    when decision.is_unranked then 'decision'
    when reported.unit_code is null then 'no_report'
  end as unranked_reason
from stg_membership as membership
inner join int_rulebook_in_force as rulebook
  on rulebook.year = membership.year and rulebook.cluster_code = membership.cluster_code
left join reported
  on reported.year = membership.year and reported.unit_code = membership.unit_code
left join decision
  on decision.year = membership.year and decision.unit_code = membership.unit_code
