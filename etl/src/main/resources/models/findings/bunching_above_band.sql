-- one row per cluster, banded criterion and bound just above which units crowd: five units or more
-- within 1 % above it, and at least three times as many as within 1 % below: units above, the bound
with graded as (
  select
    points.year,
    points.cluster_code,
    points.criterion_code,
    if(criterion.basis = 'RATIO', points.achievement, points.actual) as x,
    explode(criterion.bands) as band
  from int_criterion_points as points
  inner join int_criterion as criterion
    on criterion.year = points.year
    and criterion.cluster_code = points.cluster_code
    and criterion.criterion_code = points.criterion_code
  where criterion.method = 'BANDED' and not points.is_excluded
),
near as (
  select
    year,
    cluster_code,
    criterion_code,
    band.lower as bound,
    count_if(x >= band.lower and 100 * (x - band.lower) < band.lower) as above,
    count_if(x < band.lower and 100 * (band.lower - x) <= band.lower) as below
  from graded
  where band.lower > 0
  group by year, cluster_code, criterion_code, band.lower
)
select
  year as edition_year,
  'WARNING' as severity,
  cluster_code,
  cast(null as string) as unit_code,
  criterion_code,
  cast(null as string) as period,
  cast(above as decimal(38, 6)) as observed,
  cast(bound as decimal(38, 6)) as reference,
  cast(null as string) as source_file,
  cast(null as bigint) as source_line
from near
where above >= 5 and above >= 3 * below
