-- Grain: one row a commitment as signed and each amendment of it, in the order of the codes of unit
-- and criterion: that of the key, so that no page has to sort the city. A page is found first and
-- told of afterwards.
with found as (
  select u.unit_code
  from mart.unit u
  where u.edition_id = :edition
    and position(
      translate(
        regexp_replace(
          normalize(lower(cast(:words as text) collate "vi-x-icu"), nfd), '[\u0300-\u036f]', '', 'g'),
        'đ', 'd')
      in translate(
        regexp_replace(
          normalize(
            lower(
              (u.unit_code || ' ' || u.unit_name || ' ' || coalesce(u.unit_name_en, ''))
                collate "vi-x-icu"),
            nfd),
          '[\u0300-\u036f]', '', 'g'),
        'đ', 'd')) > 0
),
page as (
  select m.*, u.cluster_code, u.unit_name, u.unit_name_en
  from mart.commitment m
  join mart.unit u on u.edition_id = m.edition_id and u.unit_code = m.unit_code
  where m.edition_id = :edition
    and {sees:unit u}
    and (cast(:cluster as text) is null or u.cluster_code = :cluster)
    and (cast(:unit as text) is null or m.unit_code = :unit)
    and (cast(:criterion as text) is null or m.criterion_code = :criterion)
    and (cast(:words as text) is null or m.unit_code in (select f.unit_code from found f))
    and (
      cast(:theme as text) is null
      or (u.cluster_code, m.criterion_code) in (
        select k.cluster_code, k.criterion_code
        from mart.criterion k
        where k.edition_id = :edition and k.theme = :theme))
    and (
      cast(:status as text) is null
      or exists (
        select from mart.unit_criterion x
        where x.edition_id = :edition and x.unit_code = m.unit_code
          and x.criterion_code = m.criterion_code and x.status = :status))
    and (not cast(:amended as boolean) or m.revision > 0)
    and (cast(:since as date) is null or m.amended_on >= :since)
    and (
      cast(:change as text) is null
      or (
        select
          case
            when b.target = m.target then 'SAME'
            when k.direction = 'HIGHER'
              then case when m.target > b.target then 'HARDER' else 'EASIER' end
            when k.direction = 'LOWER'
              then case when m.target < b.target then 'HARDER' else 'EASIER' end
            else 'OTHER'
          end
        from mart.commitment b
        left join mart.criterion k
          on k.edition_id = :edition and k.cluster_code = u.cluster_code
          and k.criterion_code = m.criterion_code
        where b.edition_id = :edition and b.unit_code = m.unit_code
          and b.criterion_code = m.criterion_code and b.revision < m.revision
        order by b.revision desc
        limit 1
      ) = :change)
  order by m.unit_code, m.criterion_code, m.revision
  limit :limit offset :offset
)
select
  g.cluster_code, c.cluster_name, c.cluster_name_en, g.unit_code, g.unit_name, g.unit_name_en,
  g.criterion_code, k.criterion_name, k.criterion_name_en, k.theme, k.unit_of_measure, k.direction,
  g.revision,
  not exists (
    select from mart.commitment n
    where n.edition_id = :edition and n.unit_code = g.unit_code
      and n.criterion_code = g.criterion_code and n.revision > g.revision) as in_force,
  b.target as target_before, g.target,
  case
    when b.target is null then null
    when b.target = g.target then 'SAME'
    when k.direction = 'HIGHER' then case when g.target > b.target then 'HARDER' else 'EASIER' end
    when k.direction = 'LOWER' then case when g.target < b.target then 'HARDER' else 'EASIER' end
    else 'OTHER'
  end as change,
  g.baseline, g.signed_on, g.amended_on, g.document_no, g.reason, g.source_file, g.source_line,
  x.status, x.actual, x.achievement
from page g
join mart.cluster c on c.edition_id = :edition and c.cluster_code = g.cluster_code
left join mart.criterion k
  on k.edition_id = :edition and k.cluster_code = g.cluster_code
  and k.criterion_code = g.criterion_code
left join mart.unit_criterion x
  on x.edition_id = :edition and x.unit_code = g.unit_code and x.criterion_code = g.criterion_code
left join lateral (
  select p.target
  from mart.commitment p
  where p.edition_id = :edition and p.unit_code = g.unit_code
    and p.criterion_code = g.criterion_code and p.revision < g.revision
  order by p.revision desc
  limit 1
) b on true
order by g.unit_code, g.criterion_code, g.revision
