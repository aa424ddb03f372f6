-- Grain: one row.
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
select count(*) as rows
from seen f
where {sees:unit f}
  and (cast(:cluster as text) is null or f.cluster_code = :cluster)
  and (cast(:unit as text) is null or f.unit_code = :unit)
  and (cast(:code as text) is null or f.finding_code = :code)
  and (cast(:severity as text) is null or f.severity = :severity)
