-- one row per year and award; position is the file order, award_step the depth in its chain of pools
select
  rule.year,
  rule.award_code,
  rule.award_name,
  rule.award_name_en,
  rule.scope,
  rule.pool_award,
  rule.quota,
  rule.quota_ratio,
  rule.quota_rounding,
  rule.max_rank,
  rule.min_ratio,
  rule.class_code,
  rule.min_met_share,
  rule.min_exceeded_share,
  rule.requires_award,
  cast(rule.requires_years as int) as requires_years,
  step.award_step,
  cast(
    row_number() over (
      partition by rule.year order by rule.source_file, rule.sheet, rule.source_line
    ) as int
  ) as position
from src_award_rules as rule
inner join src_award_steps as step
  on step.year = rule.year and step.award_code = rule.award_code
