-- Grain: one row a status, over the lines that ledger/lines holds with the same filter but for the
-- status; a status is empty where the cluster has no sound rulebook.
with words as (
  select translate(
    regexp_replace(
      normalize(lower(cast(:words as text) collate "vi-x-icu"), nfd), '[\u0300-\u036f]', '', 'g'),
    'đ', 'd') as plain
),
lines as (
  select m.unit_code, m.criterion_code, m.revision, x.status, d.change
  from mart.commitment m
  join mart.unit u on u.edition_id = m.edition_id and u.unit_code = m.unit_code
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
    and (not cast(:amended as boolean) or m.revision > 0)
    and (cast(:change as text) is null or d.change = :change)
    and (cast(:since as date) is null or m.amended_on >= :since)
    and (
      cast(:words as text) is null
      or position(
        (select w.plain from words w)
        in translate(
          regexp_replace(
            normalize(
              lower(
                (u.unit_code || ' ' || u.unit_name || ' ' || coalesce(u.unit_name_en, ''))
                  collate "vi-x-icu"),
              nfd),
            '[\u0300-\u036f]', '', 'g'),
          'đ', 'd')) > 0)
),
commitments as (
  select
    l.unit_code, l.criterion_code, l.status, count(*) as lines,
    count(*) filter (where l.revision > 0) as amendments,
    count(*) filter (where l.change = 'HARDER') as harder,
    count(*) filter (where l.change = 'EASIER') as easier
  from lines l
  group by l.unit_code, l.criterion_code, l.status
)
select
  t.status, count(*) as commitments, cast(sum(t.lines) as bigint) as lines,
  cast(sum(t.amendments) as bigint) as amendments, cast(sum(t.harder) as bigint) as harder,
  cast(sum(t.easier) as bigint) as easier
from commitments t
group by t.status
order by t.status
