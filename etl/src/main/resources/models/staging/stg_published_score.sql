-- one row per year that enters through its edition, and unit: its score as published
select
  year,
  cluster_code,
  unit_code,
  score_ratio,
  cluster_rank,
  commitments_total,
  commitments_met
from src_published_scores
