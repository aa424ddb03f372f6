-- Grain: one row a unit of a scored cluster that has not reported a single period. Who has is ranked,
-- unless the board decided otherwise: the criteria of the ranked are not read.
select
  s.cluster_code, c.cluster_name, c.cluster_name_en, s.unit_code, u.unit_name, u.unit_name_en,
  x.expected_periods
from mart.unit_score s
join lateral (
  select sum(x.expected_periods) as expected_periods
  from mart.unit_criterion x
  where x.edition_id = s.edition_id and x.unit_code = s.unit_code
  having max(x.reported_periods) = 0
) x on true
join mart.unit u on u.edition_id = s.edition_id and u.unit_code = s.unit_code
join mart.cluster c on c.edition_id = s.edition_id and c.cluster_code = s.cluster_code
where s.edition_id = :edition
  and s.rank_status = 'UNRANKED'
  and {sees:unit s}
  and (cast(:cluster as text) is null or s.cluster_code = :cluster)
order by s.cluster_code, u.unit_name collate "vi-x-icu", s.unit_code
limit :limit
