-- Grain: one row a unit of a scored cluster that has not reported a single period.
with silent as (
  select x.cluster_code, x.unit_code, sum(x.expected_periods) as expected_periods
  from mart.unit_criterion x
  where x.edition_id = :edition
    and {sees:unit x}
    and (cast(:cluster as text) is null or x.cluster_code = :cluster)
  group by x.cluster_code, x.unit_code
  having max(x.reported_periods) = 0
)
select
  x.cluster_code, c.cluster_name, c.cluster_name_en, x.unit_code, u.unit_name, u.unit_name_en,
  x.expected_periods
from silent x
join mart.unit u on u.edition_id = :edition and u.unit_code = x.unit_code
join mart.cluster c on c.edition_id = :edition and c.cluster_code = x.cluster_code
order by x.cluster_code, u.unit_name collate "vi-x-icu", x.unit_code
limit :limit
