-- Grain: one row a ranked unit that has moved the given way, the furthest first.
with page as (
  select s.*
  from mart.unit_score s
  where s.edition_id = :edition
    and s.rank_status = 'RANKED'
    and s.score_ratio is not null
    and case cast(:move as text)
      when 'UP' then s.score_ratio > s.previous_ratio
      when 'DOWN' then s.score_ratio < s.previous_ratio
    end
    and {sees:ranking s}
    and (cast(:cluster as text) is null or s.cluster_code = :cluster)
  order by abs(s.score_ratio - s.previous_ratio) desc, s.unit_code
  limit :limit
)
select
  s.cluster_code, c.cluster_name, c.cluster_name_en, s.unit_code, u.unit_name, u.unit_name_en,
  s.score_ratio, s.previous_ratio, s.cluster_rank, s.previous_cluster_rank
from page s
join mart.unit u on u.edition_id = :edition and u.unit_code = s.unit_code
join mart.cluster c on c.edition_id = :edition and c.cluster_code = s.cluster_code
order by abs(s.score_ratio - s.previous_ratio) desc, s.unit_code
