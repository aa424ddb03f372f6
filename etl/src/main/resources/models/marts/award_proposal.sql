-- one row per edition year, award rule and member unit
select
  year as edition_year,
  year,
  cluster_code,
  unit_code,
  award_code,
  outcome,
  reason_code,
  reason
from int_award_outcome
