-- Grain: one row a status, over the lines that ledger/lines holds with the same filter but for the
-- status; a status is empty where the cluster has no sound rulebook. What was signed is counted where
-- it is scored, in one pass; amendments, which are few, one by one.
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
themed as (
  select k.cluster_code, k.criterion_code
  from mart.criterion k
  where k.edition_id = :edition and k.theme = :theme
),
signed as (
  select x.status, count(*) as commitments
  from mart.unit_criterion x
  where x.edition_id = :edition
    and x.target_original is not null
    and {sees:unit x}
    and not cast(:amended as boolean)
    and cast(:since as date) is null
    and (cast(:cluster as text) is null or x.cluster_code = :cluster)
    and (cast(:unit as text) is null or x.unit_code = :unit)
    and (cast(:criterion as text) is null or x.criterion_code = :criterion)
    and (cast(:words as text) is null or x.unit_code in (select f.unit_code from found f))
    and (
      cast(:theme as text) is null
      or (x.cluster_code, x.criterion_code) in (
        select t.cluster_code, t.criterion_code from themed t))
  group by x.status
),
others as (
  select
    m.unit_code, m.criterion_code, m.revision, x.status,
    case
      when b.target is null then null
      when b.target = m.target then 'SAME'
      when k.direction = 'HIGHER' then case when m.target > b.target then 'HARDER' else 'EASIER' end
      when k.direction = 'LOWER' then case when m.target < b.target then 'HARDER' else 'EASIER' end
      else 'OTHER'
    end as change,
    m.revision > 0 and x.target_original is not null
      and not cast(:amended as boolean) and cast(:since as date) is null as counted_as_signed
  from mart.commitment m
  join mart.unit u on u.edition_id = :edition and u.unit_code = m.unit_code
  left join mart.criterion k
    on k.edition_id = :edition and k.cluster_code = u.cluster_code
    and k.criterion_code = m.criterion_code
  left join mart.unit_criterion x
    on x.edition_id = :edition and x.unit_code = m.unit_code
    and x.criterion_code = m.criterion_code
  left join lateral (
    select p.target
    from mart.commitment p
    where p.edition_id = :edition and p.unit_code = m.unit_code
      and p.criterion_code = m.criterion_code and p.revision < m.revision
    order by p.revision desc
    limit 1
  ) b on true
  where m.edition_id = :edition
    and {sees:unit u}
    -- as signed and scored: counted above
    and (m.revision > 0 or x.status is null)
    and (
      m.revision > 0
      or u.cluster_code in (
        select r.cluster_code
        from mart.rulebook r
        where r.edition_id = :edition and not r.is_sound))
    and (cast(:cluster as text) is null or u.cluster_code = :cluster)
    and (cast(:unit as text) is null or u.unit_code = :unit)
    and (cast(:criterion as text) is null or m.criterion_code = :criterion)
    and (cast(:words as text) is null or m.unit_code in (select f.unit_code from found f))
    and (cast(:theme as text) is null or k.theme = :theme)
    and (not cast(:amended as boolean) or m.revision > 0)
    and (cast(:since as date) is null or m.amended_on >= :since)
),
counted as (
  select s.status, s.commitments, s.commitments as lines, 0 as amendments, 0 as harder, 0 as easier
  from signed s
  union all
  select
    o.status,
    count(distinct (o.unit_code, o.criterion_code)) filter (where not o.counted_as_signed),
    count(*), count(*) filter (where o.revision > 0),
    count(*) filter (where o.change = 'HARDER'), count(*) filter (where o.change = 'EASIER')
  from others o
  where cast(:change as text) is null or o.change = :change
  group by o.status
)
select
  t.status, cast(sum(t.commitments) as bigint) as commitments,
  cast(sum(t.lines) as bigint) as lines, cast(sum(t.amendments) as bigint) as amendments,
  cast(sum(t.harder) as bigint) as harder, cast(sum(t.easier) as bigint) as easier
from counted t
group by t.status
order by t.status
