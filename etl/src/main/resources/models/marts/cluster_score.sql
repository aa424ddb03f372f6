-- one row per edition year and cluster with members
select
  year as edition_year,
  year,
  cluster_code,
  units,
  ranked_units,
  mean_ratio,
  median_ratio,
  stddev_ratio,
  min_ratio,
  max_ratio,
  commitments_total,
  commitments_met,
  mean_drift
from int_cluster_score
