-- Grain: one row a unit, the greatest drift first.
select
  s.unit_code, u.unit_name, u.unit_name_en, s.total_points, s.self_total_points, s.drift
from mart.unit_score s
join mart.unit u on u.edition_id = s.edition_id and u.unit_code = s.unit_code
where s.edition_id = :edition
  and (cast(:cluster as text) is null or s.cluster_code = :cluster)
  and {sees:unit s}
  and (cast(:unit as text) is null or s.unit_code = :unit)
  and (
    cast(:units as text) is null
    or s.unit_code = any(string_to_array(cast(:units as text), chr(10))))
order by abs(s.drift) desc nulls last, u.unit_name collate "vi-x-icu", s.unit_code
