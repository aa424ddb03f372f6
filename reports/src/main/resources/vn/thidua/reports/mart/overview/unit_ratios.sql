-- Grain: one row a ranked unit, cluster by cluster, the best first.
select
  s.cluster_code, s.unit_code, u.unit_name, u.unit_name_en, s.score_ratio, s.cluster_rank
from mart.unit_score s
join mart.unit u on u.edition_id = s.edition_id and u.unit_code = s.unit_code
where s.edition_id = :edition and s.rank_status = 'RANKED' and {sees:ranking s}
  and (
    cast(:clusters as text) is null
    or s.cluster_code = any(string_to_array(cast(:clusters as text), chr(10))))
order by s.cluster_code, s.cluster_rank, u.unit_name collate "vi-x-icu", s.unit_code
