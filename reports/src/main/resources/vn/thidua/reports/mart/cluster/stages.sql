-- Grain: one row a five-year stage of the cluster itself.
select
  t.cluster_code, t.unit_code, t.from_year, t.to_year, t.years_ranked, t.mean_ratio, t.mean_rank,
  t.commitments_total, t.commitments_met, t.ratio_slope
from mart.unit_stage t
where t.edition_id = :edition
  and t.cluster_code = :cluster
  and t.unit_code is null
  and {sees:cluster t}
order by t.from_year
