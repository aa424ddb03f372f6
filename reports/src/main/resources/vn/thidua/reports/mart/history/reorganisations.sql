-- Grain: one row a unit of the edition and year in which it is made of others.
with {told},
made as materialized (
  select
    u.cluster_code, h.unit_code, u.unit_name, u.unit_name_en, h.year, h.from_units,
    h.score_ratio, h.cluster_rank
  from mart.unit_history h
  join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
  where h.edition_id = :edition
    and h.view = 'AS_TODAY'
    and h.from_units not in ('', h.unit_code)
    and {sees:unit u}
    and (cast(:cluster as text) is null or u.cluster_code = :cluster)
    and (cast(:unit as text) is null or h.unit_code = :unit)
  order by u.unit_name collate "vi-x-icu", h.unit_code, h.year
  limit :limit offset :offset
),
named as (
  select
    m.unit_code, m.year,
    string_agg(coalesce(w.unit_name, p.code), '; ' order by p.position) as from_names
  from made m
  cross join lateral
    unnest(string_to_array(m.from_units, ';')) with ordinality as p (code, position)
  left join told t on t.year = m.year
  left join mart.unit w on w.edition_id = t.edition_id and w.unit_code = p.code
  group by m.unit_code, m.year
)
select
  m.cluster_code, m.unit_code, m.unit_name, m.unit_name_en, m.year, m.from_units, n.from_names,
  m.score_ratio as today_ratio, m.cluster_rank as today_rank, a.score_ratio as was_ratio,
  a.cluster_rank as was_rank
from made m
join named n on n.unit_code = m.unit_code and n.year = m.year
left join mart.unit_history a
  on a.edition_id = :edition and a.unit_code = m.unit_code and a.year = m.year
  and a.view = 'AS_WAS'
order by m.unit_name collate "vi-x-icu", m.unit_code, m.year
