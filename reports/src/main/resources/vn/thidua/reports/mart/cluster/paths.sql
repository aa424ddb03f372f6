-- Grain: one row a unit of the cluster, year and view.
select
  h.unit_code, u.unit_name, u.unit_name_en, h.year, h.view, h.score_ratio, h.cluster_rank,
  h.commitments_total, h.commitments_met, h.from_units
from mart.unit_history h
join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
where h.edition_id = :edition
  and {sees:unit u}
  and (cast(:cluster as text) is null or u.cluster_code = :cluster)
  and (cast(:unit as text) is null or h.unit_code = :unit)
  and (
    cast(:units as text) is null
    or h.unit_code = any(string_to_array(cast(:units as text), chr(10))))
  and (cast(:view as text) is null or h.view = :view)
order by u.unit_name collate "vi-x-icu", h.unit_code, h.year, h.view
