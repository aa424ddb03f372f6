-- Grain: one row a cluster; without a cluster given, all that the viewer sees.
select
  c.cluster_code, c.cluster_name, c.cluster_name_en, coalesce(b.is_sound, false) as rulebook_sound,
  s.units, s.ranked_units, v.reported_units, v.reported_periods, v.expected_periods,
  s.mean_ratio, s.median_ratio, s.stddev_ratio, s.min_ratio, s.max_ratio,
  s.commitments_total, s.commitments_met, s.mean_drift
from mart.cluster c
join mart.cluster_score s on s.edition_id = c.edition_id and s.cluster_code = c.cluster_code
join mart.coverage v on v.edition_id = c.edition_id and v.cluster_code = c.cluster_code
left join mart.rulebook b on b.edition_id = c.edition_id and b.cluster_code = c.cluster_code
where c.edition_id = :edition
  and {sees:cluster c}
  and (cast(:cluster as text) is null or c.cluster_code = :cluster)
order by c.cluster_code
