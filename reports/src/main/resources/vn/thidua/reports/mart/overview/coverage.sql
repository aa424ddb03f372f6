-- Grain: one row, the city.
select
  v.cluster_code, v.units, v.ranked_units, v.reported_units, v.reported_periods,
  v.expected_periods
from mart.coverage v
where v.edition_id = :edition and v.cluster_code is null and {sees:city}
