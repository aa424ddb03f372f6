-- Grain: one row a unit; cluster by cluster or over the city, by rank, the unranked last by name. How
-- firm a rank is, is told of the units the viewer sees in full.
select
  s.cluster_code, c.cluster_name, c.cluster_name_en, s.unit_code, u.unit_name, u.unit_name_en,
  u.unit_kind, u.role, s.score_points, s.excluded_max, s.bonus_points, s.penalty_points,
  s.total_points, s.score_ratio, s.rank_status, upper(s.unranked_reason) as unranked_reason,
  s.cluster_rank, s.cluster_size, s.city_rank, s.tie_broken_by, s.class_code, k.class_name,
  k.class_name_en, s.previous_ratio, s.previous_cluster_rank, s.commitments_total,
  s.commitments_met, s.commitments_exceeded, e.points_to_rise, e.points_to_fall, e.best_rank,
  e.worst_rank
from mart.unit_score s
join mart.unit u on u.edition_id = s.edition_id and u.unit_code = s.unit_code
join mart.cluster c on c.edition_id = s.edition_id and c.cluster_code = s.cluster_code
left join mart.classification k
  on k.edition_id = s.edition_id and k.cluster_code = s.cluster_code
  and k.class_code = s.class_code
left join mart.unit_explanation e
  on e.edition_id = s.edition_id and e.unit_code = s.unit_code and {sees:unit e}
where s.edition_id = :edition
  and {sees:ranking s}
  and (cast(:cluster as text) is null or s.cluster_code = :cluster)
  and (cast(:unit as text) is null or s.unit_code = :unit)
order by
  case when cast(:rank_order as text) = 'CLUSTER' then s.cluster_code end,
  case when cast(:rank_order as text) = 'CITY' then s.city_rank else s.cluster_rank end nulls last,
  u.unit_name collate "vi-x-icu",
  s.unit_code
limit :limit offset :offset
