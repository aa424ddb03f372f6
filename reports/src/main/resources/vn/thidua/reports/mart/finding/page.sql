-- Grain: one row a finding of the severities given (one a line), the gravest first, then cluster by
-- cluster and unit by unit.
with found as (
  -- a finding on a unit belongs to the unit's cluster; one on a cluster as a whole has no unit
  select f.*, coalesce(f.cluster_code, u.cluster_code) as place
  from mart.finding f
  left join mart.unit u on u.edition_id = f.edition_id and u.unit_code = f.unit_code
  where f.edition_id = :edition
),
seen as (
  select
    f.edition_id, f.finding_code, f.severity, f.place as cluster_code, f.unit_code,
    f.criterion_code, f.period, f.source_file, f.source_line, f.message_vi, f.message_en,
    f.advice_vi, f.advice_en
  from found f
)
select
  f.finding_code, f.severity, f.cluster_code, c.cluster_name, c.cluster_name_en, f.unit_code,
  u.unit_name, u.unit_name_en, f.criterion_code, k.criterion_name, k.criterion_name_en, f.period,
  f.message_vi, f.message_en, f.advice_vi, f.advice_en, f.source_file, f.source_line
from seen f
left join mart.unit u on u.edition_id = f.edition_id and u.unit_code = f.unit_code
left join mart.cluster c on c.edition_id = f.edition_id and c.cluster_code = f.cluster_code
left join mart.criterion k
  on k.edition_id = f.edition_id and k.cluster_code = f.cluster_code
  and k.criterion_code = f.criterion_code
where {sees:unit f}
  and (cast(:cluster as text) is null or f.cluster_code = :cluster)
  and (cast(:unit as text) is null or f.unit_code = :unit)
  and (cast(:code as text) is null or f.finding_code = :code)
  and f.severity = any(string_to_array(cast(:severities as text), chr(10)))
order by
  array_position(array['SERIOUS', 'WARNING', 'INFO'], f.severity), f.cluster_code, u.unit_name
    collate "vi-x-icu", f.unit_code nulls first, k.position nulls first, f.finding_code, f.period,
  f.source_file, f.source_line, f.message_vi
limit :limit offset :offset
