-- one row per edition year and cluster: the rulebook that scores it
select
  year as edition_year,
  cluster_code,
  is_sound,
  scale,
  decimals,
  na_policy,
  bonus_cap,
  total_cap,
  at_risk_ratio,
  tie_breaks,
  document_no
from int_rulebook_in_force
