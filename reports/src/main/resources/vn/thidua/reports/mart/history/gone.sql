-- Grain: one row a unit of an earlier year that is no member of the edition: told to whoever sees
-- every unit, under the name it last had.
with {told},
gone as (
  select h.unit_code, min(h.year) as first_year, max(h.year) as last_year
  from mart.unit_history h
  left join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
  where h.edition_id = :edition
    and h.view = 'AS_WAS'
    and u.unit_code is null
    and {sees:unit u}
    and {once_in_cluster:h}
  group by h.unit_code
),
shown as materialized (
  select
    w.cluster_code, g.unit_code, coalesce(w.unit_name, g.unit_code) as unit_name, w.unit_name_en,
    g.first_year, g.last_year
  from gone g
  left join told t on t.year = g.last_year
  left join mart.unit w on w.edition_id = t.edition_id and w.unit_code = g.unit_code
  where cast(:cluster as text) is null or w.cluster_code = :cluster
  order by coalesce(w.unit_name, g.unit_code) collate "vi-x-icu", g.unit_code
  limit :limit offset :offset
),
-- what units of today are made of, once for all that are shown
grown as materialized (
  select distinct p.code, n.unit_code
  from mart.unit_history n
  cross join lateral unnest(string_to_array(n.from_units, ';')) as p (code)
  where n.edition_id = :edition
    and n.view = 'AS_TODAY'
    and n.from_units not in ('', n.unit_code)
    and p.code <> n.unit_code
    and p.code in (select s.unit_code from shown s)
),
heirs as (
  select n.code, string_agg(u.unit_name, '; ' order by u.unit_name collate "vi-x-icu") as names
  from grown n
  join mart.unit u on u.edition_id = :edition and u.unit_code = n.unit_code
  group by n.code
)
select
  s.cluster_code, s.unit_code, s.unit_name, s.unit_name_en, s.first_year, s.last_year,
  n.names as into_names
from shown s
left join heirs n on n.code = s.unit_code
order by s.unit_name collate "vi-x-icu", s.unit_code
