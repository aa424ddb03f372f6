-- one row per edition year and award
select
  year as edition_year,
  award_code,
  award_name,
  award_name_en,
  scope,
  pool_award,
  position
from stg_award_rule
where year in (select year from stg_year)
