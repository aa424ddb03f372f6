-- Grain: one row a unit: how many of its commitments stand how, cluster by cluster in the order of
-- the ranking, the unranked last.
select
  u.cluster_code, c.cluster_name, c.cluster_name_en, u.unit_code, u.unit_name, u.unit_name_en,
  s.cluster_rank, upper(s.unranked_reason) as unranked_reason, s.total_points, s.score_ratio,
  coalesce(bool_or(x.reported_periods > 0), false) as reported,
  count(*) filter (where x.target is not null and x.status <> 'EXCLUDED') as commitments,
  count(*) filter (where x.target is not null and x.status = 'MET') as met,
  count(*) filter (where x.target is not null and x.status = 'ON_TRACK') as on_track,
  count(*) filter (where x.target is not null and x.status = 'AT_RISK') as at_risk,
  count(*) filter (where x.target is not null and x.status = 'OFF_TRACK') as off_track,
  count(*) filter (where x.target is not null and x.status = 'MISSED') as missed,
  count(*) filter (where x.target is not null and x.status = 'NO_DATA') as no_data
from mart.unit u
join mart.cluster c on c.edition_id = u.edition_id and c.cluster_code = u.cluster_code
left join mart.unit_score s on s.edition_id = u.edition_id and s.unit_code = u.unit_code
left join mart.unit_criterion x on x.edition_id = u.edition_id and x.unit_code = u.unit_code
where u.edition_id = :edition
  and {sees:unit u}
  and (cast(:cluster as text) is null or u.cluster_code = :cluster)
group by
  u.cluster_code, c.cluster_name, c.cluster_name_en, u.unit_code, u.unit_name, u.unit_name_en,
  s.cluster_rank, s.unranked_reason, s.total_points, s.score_ratio
order by
  u.cluster_code, s.cluster_rank nulls last, u.unit_name collate "vi-x-icu", u.unit_code
