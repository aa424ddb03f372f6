-- Grain: one row a criterion of a unit that stood otherwise in the edition of the year before this
-- one: the worst news first (missed, off track, at risk), then the good ones; what costs most first.
select
  x.cluster_code, c.cluster_name, c.cluster_name_en, x.unit_code, u.unit_name, u.unit_name_en,
  x.criterion_code, k.criterion_name, k.criterion_name_en, w.status as previous_status, x.status,
  w.points as previous_points, x.points
from mart.unit_criterion x
join mart.unit_criterion w
  on w.edition_id = :previous and w.unit_code = x.unit_code
  and w.criterion_code = x.criterion_code and w.status <> x.status
join mart.unit u on u.edition_id = x.edition_id and u.unit_code = x.unit_code
join mart.cluster c on c.edition_id = x.edition_id and c.cluster_code = x.cluster_code
join mart.criterion k
  on k.edition_id = x.edition_id and k.cluster_code = x.cluster_code
  and k.criterion_code = x.criterion_code
where x.edition_id = :edition
  and {sees:unit x}
  and (cast(:cluster as text) is null or x.cluster_code = :cluster)
  and (cast(:unit as text) is null or x.unit_code = :unit)
  and (cast(:theme as text) is null or k.theme = :theme)
order by
  array_position(
    array['MISSED', 'OFF_TRACK', 'AT_RISK', 'MET', 'ON_TRACK', 'NO_DATA', 'SCORED', 'EXCLUDED',
      'NO_COMMITMENT'],
    x.status),
  x.max_points desc, x.unit_code, x.criterion_code
limit :limit
