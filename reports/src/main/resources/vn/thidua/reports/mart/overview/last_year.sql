-- Grain: one row a cluster, theme and course that occurs. The same comparison as LastYear makes for
-- one unit: the latest figure to date of each criterion and that of the same part of the year before.
-- A unit's cluster is known before its criteria are looked up: by their codes alone every cluster would
-- match.
with now as materialized (
  select distinct on (p.unit_code, p.criterion_code)
    u.cluster_code, p.unit_code, p.criterion_code, substr(p.period, 5) as part,
    coalesce(p.cumulative, p.value) as to_date
  from mart.unit_period p
  join mart.unit u on u.edition_id = p.edition_id and u.unit_code = p.unit_code
  left join mart.criterion_explanation e
    on e.edition_id = p.edition_id and e.unit_code = p.unit_code
    and e.criterion_code = p.criterion_code
  where p.edition_id = :edition
    and {sees:cluster u}
    and (cast(:cluster as text) is null or u.cluster_code = :cluster)
    and (length(p.period) = 4) = (coalesce(e.actual_from, 'PERIODS') = 'YEAR_FIGURE')
  order by p.unit_code, p.criterion_code, p.period desc
),
compared as (
  select
    n.cluster_code, k.theme,
    case
      when b.to_date is null or pk.criterion_code is null then 'NO_FIGURE'
      when k.unit_of_measure is distinct from pk.unit_of_measure
        or k.aggregation is distinct from pk.aggregation then 'OTHER_MEASURE'
      when n.to_date = b.to_date then 'SAME'
      when k.direction = 'NEAR' then 'OTHER'
      when (n.to_date > b.to_date) = (k.direction is distinct from 'LOWER') then 'BETTER'
      else 'WORSE'
    end as course
  from now n
  join mart.criterion k
    on k.edition_id = :edition and k.cluster_code = n.cluster_code
    and k.criterion_code = n.criterion_code
  left join mart.unit_criterion px
    on px.edition_id = :past and px.unit_code = n.unit_code
    and px.criterion_code = n.criterion_code
  left join mart.criterion pk
    on pk.edition_id = :past and pk.cluster_code = px.cluster_code
    and pk.criterion_code = px.criterion_code
  left join lateral (
    select coalesce(q.cumulative, q.value) as to_date
    from mart.unit_period q
    where q.edition_id = :past and q.unit_code = n.unit_code
      and q.criterion_code = n.criterion_code
      and (
        substr(q.period, 5) = n.part
        or n.part in ('', '-12', '-Q4', '-H2')
          and substr(q.period, 5) in ('', '-12', '-Q4', '-H2')
          and q.cumulative = px.actual)
    order by substr(q.period, 5) = n.part desc
    limit 1
  ) b on true
  where cast(:theme as text) is null or k.theme = :theme
)
select
  t.cluster_code, c.cluster_name, c.cluster_name_en, t.theme, t.course, count(*) as criteria
from compared t
join mart.cluster c on c.edition_id = :edition and c.cluster_code = t.cluster_code
group by t.cluster_code, c.cluster_name, c.cluster_name_en, t.theme, t.course
order by t.cluster_code, t.theme nulls last, t.course
