-- Grain: one row a row of the dossier behind the correction; the regulation, which is nobody's own,
-- is told to whoever sees the city.
with told as (
  select r.*, u.cluster_code
  from mart.correction_row r
  left join mart.unit u on u.edition_id = r.edition_id and u.unit_code = r.unit_code
  where r.edition_id = :edition
)
select
  r.source, r.unit_code, r.criterion_code, r.about, r.before, r.after, r.before_file,
  r.before_line, r.after_file, r.after_line
from told r
where ({sees:unit r} or (r.source = 'RULEBOOK' and {sees:city}))
  and (cast(:cluster as text) is null or r.cluster_code = :cluster or r.cluster_code is null)
order by r.unit_code nulls first, r.source, r.criterion_code, r.about
limit :limit
