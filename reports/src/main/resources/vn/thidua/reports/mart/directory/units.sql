-- Grain: one row a unit whose code or name holds the words looked for, accents and case aside.
with words as (
  select translate(
    regexp_replace(
      normalize(lower(cast(:words as text) collate "vi-x-icu"), nfd), '[\u0300-\u036f]', '', 'g'),
    'đ', 'd') as plain
),
named as (
  select
    u.*,
    translate(
      regexp_replace(
        normalize(
          lower(
            (u.unit_code || ' ' || u.unit_name || ' ' || coalesce(u.unit_name_en, ''))
              collate "vi-x-icu"),
          nfd),
        '[\u0300-\u036f]', '', 'g'),
      'đ', 'd') as plain
  from mart.unit u
  where u.edition_id = :edition and {sees:name u}
)
select
  n.cluster_code, c.cluster_name, c.cluster_name_en, n.unit_code, n.unit_name, n.unit_name_en,
  n.unit_kind, n.role
from named n
join mart.cluster c on c.edition_id = n.edition_id and c.cluster_code = n.cluster_code
cross join words w
-- whoever looks for nothing is not to wait until every name has been made plain
where w.plain = '' or position(w.plain in n.plain) > 0
order by n.unit_name collate "vi-x-icu", n.unit_code
limit :limit
