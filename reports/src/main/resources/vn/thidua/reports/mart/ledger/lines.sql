-- Grain: one row a commitment as signed and each amendment of it, unit by unit, in the order of the
-- rulebook. Ordered by the code of the unit, so that a page is found without sorting the whole city.
select
  u.cluster_code, c.cluster_name, c.cluster_name_en, m.unit_code, u.unit_name, u.unit_name_en,
  m.criterion_code, k.criterion_name, k.criterion_name_en, k.theme, k.unit_of_measure, k.direction,
  m.revision, n.target is null as in_force, b.target as target_before, m.target, d.change,
  m.baseline, m.signed_on, m.amended_on, m.document_no, m.reason, m.source_file, m.source_line,
  x.status, x.actual, x.achievement
from mart.commitment m
join mart.unit u on u.edition_id = m.edition_id and u.unit_code = m.unit_code
join mart.cluster c on c.edition_id = u.edition_id and c.cluster_code = u.cluster_code
left join mart.criterion k
  on k.edition_id = m.edition_id and k.cluster_code = u.cluster_code
  and k.criterion_code = m.criterion_code
left join mart.unit_criterion x
  on x.edition_id = m.edition_id and x.unit_code = m.unit_code
  and x.criterion_code = m.criterion_code
left join lateral (
  select p.target
  from mart.commitment p
  where p.edition_id = :edition and p.unit_code = m.unit_code
    and p.criterion_code = m.criterion_code and p.revision < m.revision and m.revision > 0
  order by p.revision desc
  limit 1
) b on true
left join lateral (
  select p.target
  from mart.commitment p
  where p.edition_id = :edition and p.unit_code = m.unit_code
    and p.criterion_code = m.criterion_code and p.revision > m.revision
  limit 1
) n on true
cross join lateral (
  select
    case
      when b.target is null then null
      when b.target = m.target then 'SAME'
      when k.direction = 'HIGHER' then case when m.target > b.target then 'HARDER' else 'EASIER' end
      when k.direction = 'LOWER' then case when m.target < b.target then 'HARDER' else 'EASIER' end
      else 'OTHER'
    end as change
) d
where m.edition_id = :edition
  and {sees:unit u}
  and (cast(:cluster as text) is null or u.cluster_code = :cluster)
  and (cast(:unit as text) is null or u.unit_code = :unit)
  and (cast(:theme as text) is null or k.theme = :theme)
  and (cast(:criterion as text) is null or m.criterion_code = :criterion)
  and (cast(:status as text) is null or x.status = :status)
  and (not cast(:amended as boolean) or m.revision > 0)
  and (cast(:change as text) is null or d.change = :change)
  and (cast(:since as date) is null or m.amended_on >= :since)
  and (
    cast(:words as text) is null
    or position(
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
        'đ', 'd')) > 0)
order by m.unit_code, k.position nulls last, m.criterion_code, m.revision
limit :limit offset :offset
