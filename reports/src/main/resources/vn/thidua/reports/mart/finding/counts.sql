-- Grain: one row a kind of finding and its severity, the gravest and most frequent first.
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
select f.finding_code, f.severity, count(*) as findings
from seen f
where {sees:unit f}
  and (cast(:cluster as text) is null or f.cluster_code = :cluster)
  and (cast(:unit as text) is null or f.unit_code = :unit)
group by f.finding_code, f.severity
order by
  array_position(array['SERIOUS', 'WARNING', 'INFO'], f.severity), findings desc, f.finding_code
