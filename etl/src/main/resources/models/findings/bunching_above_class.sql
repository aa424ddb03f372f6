-- one row per cluster and class just above whose bound units crowd: five units or more within 0.01
-- above it, and at least three times as many as within 0.01 below: units above, the bound
with near as (
  select
    total.year,
    total.cluster_code,
    class.min_ratio as bound,
    count_if(
      total.score_ratio >= class.min_ratio
      and total.score_ratio - class.min_ratio < cast(0.01 as decimal(3, 2))
    ) as above,
    count_if(
      total.score_ratio < class.min_ratio
      and class.min_ratio - total.score_ratio <= cast(0.01 as decimal(3, 2))
    ) as below
  from int_unit_total as total
  inner join classification as class
    on class.edition_year = total.year and class.cluster_code = total.cluster_code
  where total.unranked_reason is null and class.min_ratio > 0
  group by total.year, total.cluster_code, class.min_ratio
)
select
  year as edition_year,
  'WARNING' as severity,
  cluster_code,
  cast(null as string) as unit_code,
  cast(null as string) as criterion_code,
  cast(null as string) as period,
  cast(above as decimal(38, 6)) as observed,
  cast(bound as decimal(38, 6)) as reference,
  cast(null as string) as source_file,
  cast(null as bigint) as source_line
from near
where above >= 5 and above >= 3 * below
