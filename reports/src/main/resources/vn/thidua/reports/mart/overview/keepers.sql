-- Grain: one row a unit of which no commitment is behind or at risk and some keeps pace: whoever
-- keeps most of them first, among equals by rank in the city. They are counted before they are named:
-- most units keep less.
with keeping as (
  select
    x.cluster_code, x.unit_code,
    bool_or(x.reported_periods > 0) as reported,
    count(*) as commitments,
    count(*) filter (where x.status in ('MET', 'ON_TRACK')) as kept,
    count(*) filter (where x.status = 'MET') as met,
    count(*) filter (where x.status = 'ON_TRACK') as on_track,
    count(*) filter (where x.status = 'AT_RISK') as at_risk,
    count(*) filter (where x.status = 'OFF_TRACK') as off_track,
    count(*) filter (where x.status = 'MISSED') as missed,
    count(*) filter (where x.status = 'NO_DATA') as no_data
  from mart.unit_criterion x
  join mart.criterion k
    on k.edition_id = x.edition_id and k.cluster_code = x.cluster_code
    and k.criterion_code = x.criterion_code
  where x.edition_id = :edition
    and x.target is not null
    and x.status <> 'EXCLUDED'
    and {sees:unit x}
    and (cast(:cluster as text) is null or x.cluster_code = :cluster)
    and (cast(:theme as text) is null or k.theme = :theme)
  group by x.cluster_code, x.unit_code
  having count(*) filter (where x.status in ('AT_RISK', 'OFF_TRACK', 'MISSED')) = 0
    and count(*) filter (where x.status in ('MET', 'ON_TRACK')) > 0
)
select
  u.cluster_code, c.cluster_name, c.cluster_name_en, u.unit_code, u.unit_name, u.unit_name_en,
  s.cluster_rank, upper(s.unranked_reason) as unranked_reason, s.total_points, s.score_ratio,
  n.reported, n.commitments, n.met, n.on_track, n.at_risk, n.off_track, n.missed, n.no_data
from keeping n
join mart.unit u on u.edition_id = :edition and u.unit_code = n.unit_code
join mart.cluster c on c.edition_id = :edition and c.cluster_code = n.cluster_code
left join mart.unit_score s on s.edition_id = :edition and s.unit_code = n.unit_code
order by
  n.kept desc, s.city_rank nulls last, u.unit_name collate "vi-x-icu", u.unit_code
limit :limit
