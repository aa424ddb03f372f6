-- Grain: one row. Every unit with a commitment by its worst one: behind where one is off track or
-- missed, at risk where one is, keeping pace where whatever it reported is on track or met, silent
-- where it reported on none.
with worst as (
  select
    x.unit_code,
    bool_or(x.status in ('OFF_TRACK', 'MISSED')) as behind,
    bool_or(x.status = 'AT_RISK') as at_risk,
    bool_or(x.status in ('MET', 'ON_TRACK')) as keeps
  from mart.unit_criterion x
  join mart.criterion k
    on k.edition_id = x.edition_id and k.cluster_code = x.cluster_code
    and k.criterion_code = x.criterion_code
  where x.edition_id = :edition
    and x.target is not null
    and x.status <> 'EXCLUDED'
    and {sees:unit x}
    and (cast(:cluster as text) is null or x.cluster_code = :cluster)
    and (cast(:theme as text) is null or k.theme = :theme)
  group by x.unit_code
)
select
  count(*) as units,
  count(*) filter (where keeps and not at_risk and not behind) as keeping,
  count(*) filter (where at_risk and not behind) as at_risk,
  count(*) filter (where behind) as behind,
  count(*) filter (where not keeps and not at_risk and not behind) as silent
from worst
