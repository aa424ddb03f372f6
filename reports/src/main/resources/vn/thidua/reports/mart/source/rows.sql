-- Grain: one row a result, commitment or decision that was read from the dossier and is held by the
-- edition, in the order of file, sheet and line.
with held as (
  select
    'RESULT' as kind, r.unit_code, r.criterion_code, r.source_file, r.sheet, r.source_line,
    r.period, r.stage, r.value, r.used_as, r.submitted_at, r.evidence,
    cast(null as bigint) as revision, cast(null as text) as document_no,
    cast(null as date) as dated, cast(null as text) as reason, cast(null as text) as decision
  from mart.result_row r
  where r.edition_id = :edition
    and (cast(:file as text) is null or r.source_file = :file)
  union all
  select
    'COMMITMENT', m.unit_code, m.criterion_code, m.source_file, null, m.source_line, null, null,
    m.target, null, null, null, m.revision, m.document_no, coalesce(m.amended_on, m.signed_on),
    m.reason, null
  from mart.commitment m
  where m.edition_id = :edition
    and (cast(:file as text) is null or m.source_file = :file)
  union all
  select
    'DECISION', d.unit_code, d.criterion_code, d.source_file, d.sheet, d.source_line, null, null,
    d.points, null, null, null, null, d.decision_no, d.decided_on, d.reason, d.kind
  from mart.adjustment d
  where d.edition_id = :edition
    and (cast(:file as text) is null or d.source_file = :file)
)
select
  h.kind, h.source_file, h.sheet, h.source_line, u.cluster_code, h.unit_code, u.unit_name,
  u.unit_name_en, h.criterion_code, k.criterion_name, k.criterion_name_en, k.unit_of_measure,
  h.period, h.stage, h.value, h.used_as, h.submitted_at, h.evidence, h.revision, h.document_no,
  h.dated, h.reason, h.decision
from held h
join mart.unit u on u.edition_id = :edition and u.unit_code = h.unit_code
left join mart.criterion k
  on k.edition_id = :edition and k.cluster_code = u.cluster_code
  and k.criterion_code = h.criterion_code
where {sees:unit u}
  and (cast(:cluster as text) is null or u.cluster_code = :cluster)
  and (cast(:unit as text) is null or u.unit_code = :unit)
order by
  h.source_file, h.sheet nulls first, h.source_line, h.kind, h.unit_code, h.criterion_code,
  h.revision
limit :limit offset :offset
