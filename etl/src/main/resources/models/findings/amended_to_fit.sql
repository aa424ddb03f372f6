-- one row per unit and criterion whose target was eased to within 1 % of the result, and whose
-- original one was further away: the target in force, against the result
with amendment as (
  select
    year,
    unit_code,
    criterion_code,
    max_by(struct(revision, source_file, source_line), revision) as in_force
  from stg_commitment
  group by year, unit_code, criterion_code
)
select
  fact.year as edition_year,
  'SERIOUS' as severity,
  fact.cluster_code,
  fact.unit_code,
  fact.criterion_code,
  cast(null as string) as period,
  cast(fact.target as decimal(38, 6)) as observed,
  cast(fact.actual as decimal(38, 6)) as reference,
  amendment.in_force.source_file,
  amendment.in_force.source_line
from int_fact as fact
inner join amendment
  on amendment.year = fact.year
  and amendment.unit_code = fact.unit_code
  and amendment.criterion_code = fact.criterion_code
where
  amendment.in_force.revision > 0
  and not fact.is_excluded
  and case fact.direction
    when 'HIGHER' then fact.target < fact.target_original
    when 'LOWER' then fact.target > fact.target_original
    else true
  end
  and 100 * abs(fact.target - fact.actual) <= abs(fact.actual)
  and 100 * abs(fact.target_original - fact.actual) > abs(fact.actual)
