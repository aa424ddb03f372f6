-- one row per year, unit and award rule that asks for an award of earlier years: in how many of them
-- it was held, by the unit or by one that it is a rename of
with rule as (select * from stg_award_rule where requires_award is not null),
holder as (
  select year, unit_code, unit_code as held_by, cast(9999 as int) as until_year from stg_membership
  union all
  select edition_year as year, unit_code, ancestor_code as held_by, oldest_year as until_year
  from stg_ancestry
  where by_rename
)
select
  holder.year,
  holder.unit_code,
  rule.award_code,
  count(distinct award.year) as years_held
from rule
inner join holder on holder.year = rule.year
inner join stg_award as award
  on award.award_code = rule.requires_award
  and award.unit_code = holder.held_by
  and award.year between rule.year - rule.requires_years and rule.year - 1
  and award.year <= holder.until_year
group by holder.year, holder.unit_code, rule.award_code
