-- Grain: one row a cluster and year, of the years that are told.
with {told}
select
  t.year, s.cluster_code, c.cluster_name, c.cluster_name_en, s.units, s.ranked_units,
  s.mean_ratio, s.median_ratio, s.min_ratio, s.max_ratio, s.commitments_total, s.commitments_met
from told t
join mart.cluster_score s on s.edition_id = t.edition_id
join mart.cluster c on c.edition_id = t.edition_id and c.cluster_code = s.cluster_code
where {sees:cluster s}
  and (cast(:cluster as text) is null or s.cluster_code = :cluster)
order by s.cluster_code, t.year
