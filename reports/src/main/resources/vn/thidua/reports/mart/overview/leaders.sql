-- Grain: one row a unit that is first in its cluster. How far it leads is told where the viewer sees
-- the unit in full.
select
  s.cluster_code, c.cluster_name, c.cluster_name_en, s.unit_code, u.unit_name, u.unit_name_en,
  s.total_points, s.score_ratio, s.city_rank, s.cluster_size, e.below_gap, e.points_to_fall
from mart.unit_score s
join mart.unit u on u.edition_id = s.edition_id and u.unit_code = s.unit_code
join mart.cluster c on c.edition_id = s.edition_id and c.cluster_code = s.cluster_code
left join mart.unit_explanation e
  on e.edition_id = s.edition_id and e.unit_code = s.unit_code and {sees:unit e}
where s.edition_id = :edition
  and s.cluster_rank = 1
  and {sees:ranking s}
  and (cast(:cluster as text) is null or s.cluster_code = :cluster)
order by s.city_rank nulls last, s.cluster_code, u.unit_name collate "vi-x-icu", s.unit_code
