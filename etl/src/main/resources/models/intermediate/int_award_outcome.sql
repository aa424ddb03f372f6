-- one row per year, award rule and member unit: proposed, contested or not, and the reason. An award
-- drawn from a pool comes one :step after it; before = all earlier steps
with candidate as (select * from int_award_candidate where award_step = :step),
pool as (
  select year, award_code, cluster_code, unit_code
  from int_award_outcome_before
  where outcome = 'PROPOSED'
),
judged as (
  select
    candidate.*,
    case
      when candidate.stands_not is not null then candidate.stands_not
      when candidate.pool_award is not null and pool.unit_code is null then 'NOT_IN_POOL'
      else candidate.condition_broken
    end as reason_against,
    pool.unit_code is not null as is_in_pool
  from candidate
  left join pool
    on pool.year = candidate.year
    and pool.award_code = candidate.pool_award
    and pool.unit_code = candidate.unit_code
),
base as (
  select
    year,
    award_code,
    scope_code,
    count_if(if(pool_award is null, unranked_reason is null, is_in_pool)) as units
  from judged
  group by year, award_code, scope_code
),
placed as (
  select
    judged.*,
    coalesce(
      judged.quota,
      case judged.quota_rounding
        when 'DOWN' then cast(floor(judged.quota_ratio * base.units) as bigint)
        when 'HALF_UP' then cast(round(judged.quota_ratio * base.units, 0) as bigint)
        when 'UP' then cast(ceil(judged.quota_ratio * base.units) as bigint)
      end
    ) as places,
    rank() over standing_in_line - 1 as units_before,
    count(*) over (
      partition by
        judged.year, judged.award_code, judged.scope_code, judged.reason_against is null,
        judged.rank_in_scope
    ) as units_abreast
  from judged
  inner join base
    on base.year = judged.year
    and base.award_code = judged.award_code
    and base.scope_code = judged.scope_code
  window standing_in_line as (
    partition by
      judged.year, judged.award_code, judged.scope_code, judged.reason_against is null
    order by judged.rank_in_scope
  )
),
final as (
  select
    *,
    case
      when reason_against is not null then reason_against
      when places is null or units_before + units_abreast <= places then 'PROPOSED'
      when units_before >= places then 'QUOTA'
      else 'TIE_AT_QUOTA'
    end as reason_code
  from placed
)
select
  year,
  cluster_code,
  unit_code,
  award_code,
  case reason_code
    when 'PROPOSED' then 'PROPOSED'
    when 'TIE_AT_QUOTA' then 'CONTESTED'
    else 'NOT_PROPOSED'
  end as outcome,
  reason_code,
  award_reason(
    struct(
      reason_code, scope, rank_in_scope, max_rank, score_ratio, min_ratio,
      coalesce(class_name, class_code) as class_name,
      commitments_met, commitments_exceeded, commitments_total, min_met_share,
      min_exceeded_share, requires_award_name, requires_years, years_held,
      coalesce(pool_award_name, pool_award) as pool_award_name, places, units_abreast
    )
  ) as reason
from final
