-- Grain: one row a unit of those given (codes, one a line), in their order.
select
  u.cluster_code, c.cluster_name, c.cluster_name_en, u.unit_code, u.unit_name, u.unit_name_en,
  s.cluster_rank, upper(s.unranked_reason) as unranked_reason, s.total_points, s.score_ratio,
  bool_or(x.reported_periods > 0) as reported,
  count(*) as commitments,
  count(*) filter (where x.status = 'MET') as met,
  count(*) filter (where x.status = 'ON_TRACK') as on_track,
  count(*) filter (where x.status = 'AT_RISK') as at_risk,
  count(*) filter (where x.status = 'OFF_TRACK') as off_track,
  count(*) filter (where x.status = 'MISSED') as missed,
  count(*) filter (where x.status = 'NO_DATA') as no_data
from mart.unit_criterion x
join mart.unit u on u.edition_id = x.edition_id and u.unit_code = x.unit_code
join mart.cluster c on c.edition_id = x.edition_id and c.cluster_code = x.cluster_code
left join mart.unit_score s on s.edition_id = x.edition_id and s.unit_code = x.unit_code
where x.edition_id = :edition
  and x.unit_code = any(string_to_array(cast(:units as text), chr(10)))
  and x.target is not null
  and x.status <> 'EXCLUDED'
  and {sees:unit x}
  and {within:theme x}
group by
  u.cluster_code, c.cluster_name, c.cluster_name_en, u.unit_code, u.unit_name, u.unit_name_en,
  s.cluster_rank, s.unranked_reason, s.total_points, s.score_ratio
order by array_position(string_to_array(cast(:units as text), chr(10)), u.unit_code)
