-- one row per edition year, cluster with a sound rulebook, and node of its tree
select
  year as edition_year,
  cluster_code,
  criterion_code,
  parent_code,
  criterion_name,
  criterion_name_en,
  kind,
  if(kind = 'GROUP', null, method) as method,
  max_points,
  unit_of_measure,
  if(kind = 'GROUP', null, direction) as direction,
  if(kind = 'GROUP', null, frequency) as frequency,
  if(kind = 'GROUP', null, aggregation) as aggregation,
  theme,
  position
from int_criterion
where year in (select year from stg_year)
