-- Grain: the cluster's rulebook, or nothing.
select
  b.cluster_code, b.is_sound, b.scale, b.decimals, b.na_policy, b.bonus_cap, b.total_cap,
  b.at_risk_ratio, b.tie_breaks, b.document_no
from mart.rulebook b
where b.edition_id = :edition and b.cluster_code = :cluster and {sees:cluster b}
