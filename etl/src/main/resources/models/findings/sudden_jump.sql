-- one row per unit and criterion whose complete result is twice the year before or more, or half of
-- it or less, seen as the unit is today: this year's actual, against last year's
with complete as (
  select *
  from int_criterion_points
  where
    actual > 0
    and not is_excluded
    and (reported_periods >= expected_periods or aggregation <> 'SUM')
),
before as (select * from int_previous_criterion where actual > 0)
select
  complete.year as edition_year,
  if(
    complete.actual >= 5 * before.actual or 5 * complete.actual <= before.actual, 'WARNING', 'INFO'
  ) as severity,
  complete.cluster_code,
  complete.unit_code,
  complete.criterion_code,
  cast(null as string) as period,
  cast(complete.actual as decimal(38, 6)) as observed,
  cast(before.actual as decimal(38, 6)) as reference,
  cast(null as string) as source_file,
  cast(null as bigint) as source_line
from complete
inner join before
  on before.edition_year = complete.year
  and before.unit_code = complete.unit_code
  and before.criterion_code = complete.criterion_code
where
  (complete.actual >= 2 * before.actual or 2 * complete.actual <= before.actual)
  -- counts of a few go up and down by themselves
  and (complete.actual >= 10 or before.actual >= 10)
