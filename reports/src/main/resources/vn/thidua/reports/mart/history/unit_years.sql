-- Grain: one row a unit and year in one view. A unit that is no member of the edition (any more) is
-- told to whoever sees every unit, under the name it last had.
with {told}
select
  coalesce(u.cluster_code, w.cluster_code) as cluster_code, h.unit_code,
  coalesce(u.unit_name, w.unit_name, h.unit_code) as unit_name,
  coalesce(u.unit_name_en, w.unit_name_en) as unit_name_en,
  u.unit_code is not null as is_member, h.year, h.score_ratio, h.cluster_rank,
  h.commitments_total, h.commitments_met, h.from_units
from mart.unit_history h
left join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
left join told t on t.year = h.year
left join mart.unit w on w.edition_id = t.edition_id and w.unit_code = h.unit_code
where h.edition_id = :edition
  and h.view = :view
  and {sees:unit u}
  and {once_in_cluster:h}
  and (
    cast(:cluster as text) is null
    or :cluster = case
      when h.view = 'AS_TODAY' then u.cluster_code
      else coalesce(w.cluster_code, u.cluster_code)
    end)
  and (cast(:unit as text) is null or h.unit_code = :unit)
order by
  coalesce(u.unit_name, w.unit_name, h.unit_code) collate "vi-x-icu", h.unit_code, h.year
