-- Grain: one row a unit of an earlier year that is no member of the edition: told to whoever sees
-- every unit, under the name it last had.
with {told},
grown as (
  select distinct p.code, n.unit_code
  from mart.unit_history n
  cross join lateral unnest(string_to_array(n.from_units, ';')) as p (code)
  where n.edition_id = :edition and n.view = 'AS_TODAY' and p.code <> n.unit_code
),
-- once for all that are gone, whose names would else be looked for one by one among all
heirs as (
  select n.code, string_agg(u.unit_name, '; ' order by u.unit_name collate "vi-x-icu") as names
  from grown n
  join mart.unit u on u.edition_id = :edition and u.unit_code = n.unit_code
  group by n.code
),
gone as (
  select h.unit_code, min(h.year) as first_year, max(h.year) as last_year
  from mart.unit_history h
  left join mart.unit u on u.edition_id = h.edition_id and u.unit_code = h.unit_code
  where h.edition_id = :edition and h.view = 'AS_WAS' and u.unit_code is null and {sees:unit u}
  group by h.unit_code
)
select
  w.cluster_code, g.unit_code, coalesce(w.unit_name, g.unit_code) as unit_name, w.unit_name_en,
  g.first_year, g.last_year, n.names as into_names
from gone g
left join heirs n on n.code = g.unit_code
left join told t on t.year = g.last_year
left join mart.unit w on w.edition_id = t.edition_id and w.unit_code = g.unit_code
where cast(:cluster as text) is null or w.cluster_code = :cluster
order by coalesce(w.unit_name, g.unit_code) collate "vi-x-icu", g.unit_code
limit :limit offset :offset
