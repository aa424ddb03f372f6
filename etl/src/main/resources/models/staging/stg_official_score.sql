-- one row per year with an official edition, and unit: its score as the board closed it
select
  year,
  cluster_code,
  unit_code,
  score_ratio,
  cluster_rank,
  commitments_total,
  commitments_met
from src_official_scores
