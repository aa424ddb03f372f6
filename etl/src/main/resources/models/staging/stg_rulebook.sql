-- one row per year and rulebook; rulebook_code is the cluster's code or * for every other cluster
select
  year,
  cluster_code as rulebook_code,
  is_sound,
  scale,
  cast(decimals as int) as decimals,
  na_policy,
  bonus_cap,
  total_cap,
  at_risk_ratio,
  tie_breaks,
  document_no
from src_rulebooks
