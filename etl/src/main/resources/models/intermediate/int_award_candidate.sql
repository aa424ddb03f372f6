-- one row per year, award rule and member unit: the first condition that it does not keep, leaving
-- pools and quotas aside (scoring.md, section 5)
with class_asked as (
  -- the class as the unit's own rulebook has it, else the first of that code in the year
  select
    rulebook.year,
    rulebook.cluster_code,
    class.class_code,
    coalesce(
      max(class.min_ratio) filter (where class.rulebook_code = rulebook.rulebook_code),
      min_by(class.min_ratio, class.position)
    ) as min_ratio,
    coalesce(
      max(class.class_name) filter (where class.rulebook_code = rulebook.rulebook_code),
      min_by(class.class_name, class.position)
    ) as class_name
  from int_rulebook_in_force as rulebook
  inner join stg_classification as class on class.year = rulebook.year
  group by rulebook.year, rulebook.cluster_code, class.class_code
),
candidate as (
  select
    standing.year,
    standing.cluster_code,
    standing.unit_code,
    rule.award_code,
    rule.award_step,
    rule.scope,
    rule.pool_award,
    pool_rule.award_name as pool_award_name,
    rule.quota,
    rule.quota_ratio,
    rule.quota_rounding,
    rule.max_rank,
    rule.min_ratio,
    rule.class_code,
    class_asked.class_name,
    rule.min_met_share,
    rule.min_exceeded_share,
    rule.requires_award,
    coalesce(required_rule.award_name, rule.requires_award) as requires_award_name,
    rule.requires_years,
    standing.unranked_reason,
    standing.is_barred,
    if(rule.scope = 'CITY', '', standing.cluster_code) as scope_code,
    if(rule.scope = 'CITY', basis.city_rank, rank.cluster_rank) as rank_in_scope,
    total.score_ratio,
    total.commitments_total,
    total.commitments_met,
    total.commitments_exceeded,
    class.min_ratio as class_ratio,
    class_asked.min_ratio as class_ratio_asked,
    coalesce(held.years_held, 0) as years_held
  from int_standing as standing
  inner join stg_award_rule as rule on rule.year = standing.year
  left join stg_award_rule as pool_rule
    on pool_rule.year = rule.year and pool_rule.award_code = rule.pool_award
  -- an award of earlier years may have no rule of this year
  left join stg_award_rule as required_rule
    on required_rule.year = rule.year and required_rule.award_code = rule.requires_award
  left join int_unit_total as total
    on total.year = standing.year and total.unit_code = standing.unit_code
  left join int_rank_basis as basis
    on basis.year = standing.year and basis.unit_code = standing.unit_code
  left join int_unit_rank as rank
    on rank.year = standing.year and rank.unit_code = standing.unit_code
  left join int_unit_class as class
    on class.year = standing.year and class.unit_code = standing.unit_code
  left join class_asked
    on class_asked.year = standing.year
    and class_asked.cluster_code = standing.cluster_code
    and class_asked.class_code = rule.class_code
  left join int_award_held as held
    on held.year = standing.year
    and held.unit_code = standing.unit_code
    and held.award_code = rule.award_code
)
select
  *,
  case
    when unranked_reason is not null then 'NOT_RANKED'
    when is_barred then 'BARRED'
  end as stands_not,
  case
    when rank_in_scope > max_rank then 'MAX_RANK'
    when score_ratio < min_ratio then 'MIN_RATIO'
    when class_code is not null and coalesce(class_ratio < class_ratio_asked, true) then 'CLASS'
    -- shares are compared as products: exact, and 0 commitments are a share of 0
    when commitments_met < min_met_share * commitments_total
      or (commitments_total = 0 and min_met_share > 0) then 'MET_SHARE'
    when commitments_exceeded < min_exceeded_share * commitments_total
      or (commitments_total = 0 and min_exceeded_share > 0) then 'EXCEEDED_SHARE'
    when requires_award is not null and years_held < requires_years then 'REQUIRES_AWARD'
  end as condition_broken
from candidate
