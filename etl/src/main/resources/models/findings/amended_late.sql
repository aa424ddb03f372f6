-- one row per unit and criterion whose target in force was amended in the last tenth of the year or
-- after it: the target in force, against the original
with latest as (
  select
    year,
    unit_code,
    criterion_code,
    max_by(
      struct(revision, target, amended_on, source_file, source_line), revision
    ) as in_force,
    max(target) filter (where revision = 0) as original
  from stg_commitment
  group by year, unit_code, criterion_code
)
select
  latest.year as edition_year,
  'WARNING' as severity,
  standing.cluster_code,
  latest.unit_code,
  latest.criterion_code,
  cast(null as string) as period,
  cast(latest.in_force.target as decimal(38, 6)) as observed,
  cast(latest.original as decimal(38, 6)) as reference,
  latest.in_force.source_file,
  latest.in_force.source_line
from latest
inner join int_standing as standing
  on standing.year = latest.year and standing.unit_code = latest.unit_code
where
  latest.in_force.revision > 0
  and latest.in_force.target is distinct from latest.original
  -- 25 November: a tenth of 365 days is left
  and latest.in_force.amended_on >= make_date(latest.year, 11, 25)
