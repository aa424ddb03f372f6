-- Grain: one row. Every unit with a commitment by its worst one: behind where one is off track or
-- missed, at risk where one is, keeping pace where whatever it reported is on track or met, silent
-- where it reported on none. With it what else is known once the commitments of all units have been
-- read: how many of them need attention, and who keeps most (codes, one a line, the best first; among
-- equals by rank in the city).
with unit as (
  select
    x.unit_code,
    count(*) filter (where x.status in ('MET', 'ON_TRACK')) as kept,
    count(*) filter (where x.status in ('AT_RISK', 'OFF_TRACK')) as attention,
    bool_or(x.status = 'AT_RISK') as at_risk,
    bool_or(x.status in ('OFF_TRACK', 'MISSED')) as behind
  from mart.unit_criterion x
  where x.edition_id = :edition
    and x.target is not null
    and x.status <> 'EXCLUDED'
    and {sees:unit x}
    and (cast(:cluster as text) is null or x.cluster_code = :cluster)
    and {within:theme x}
  group by x.unit_code
)
select
  count(*) as units,
  count(*) filter (where kept > 0 and not at_risk and not behind) as keeping,
  count(*) filter (where at_risk and not behind) as at_risk,
  count(*) filter (where behind) as behind,
  count(*) filter (where kept = 0 and not at_risk and not behind) as silent,
  coalesce(sum(attention), 0) as attention,
  array_to_string(
    array(
      select n.unit_code
      from unit n
      join mart.unit u on u.edition_id = :edition and u.unit_code = n.unit_code
      left join mart.unit_score s on s.edition_id = :edition and s.unit_code = n.unit_code
      where n.kept > 0 and not n.at_risk and not n.behind
      order by
        n.kept desc, s.city_rank nulls last, u.unit_name collate "vi-x-icu", n.unit_code
      limit :limit),
    chr(10)) as keepers
from unit
