-- Grain: one row a cluster and five-year stage.
select
  t.cluster_code, c.cluster_name, c.cluster_name_en, t.unit_code, cast(null as text) as unit_name,
  cast(null as text) as unit_name_en, t.from_year, t.to_year, t.years_ranked, t.mean_ratio,
  t.mean_rank, t.commitments_total, t.commitments_met, t.ratio_slope
from mart.unit_stage t
join mart.cluster c on c.edition_id = t.edition_id and c.cluster_code = t.cluster_code
where t.edition_id = :edition
  and t.unit_code is null
  and {sees:cluster t}
  and (cast(:cluster as text) is null or t.cluster_code = :cluster)
order by t.cluster_code, t.from_year
