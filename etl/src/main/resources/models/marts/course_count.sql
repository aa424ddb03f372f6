-- one row per edition year, cluster, theme and course against the year before: how many criteria of units
select
  compared.year as edition_year,
  compared.year,
  compared.cluster_code,
  criterion.theme,
  compared.course,
  count(*) as criteria
from unit_same_period as compared
inner join int_fact as criterion
  on criterion.year = compared.year
  and criterion.unit_code = compared.unit_code
  and criterion.criterion_code = compared.criterion_code
group by compared.year, compared.cluster_code, criterion.theme, compared.course
