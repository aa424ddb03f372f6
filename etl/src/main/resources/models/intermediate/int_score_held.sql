-- one row per year, unit with a score, and source of it: holds_for says where it stands. An earlier year
-- that is closed or settled enters an edition through its own edition, any other through this run; an
-- edition's own year always through this run
with published_year as (select year from stg_published_year),
own as (
  select
    total.*,
    if(published_year.year is null, 'ANY_YEAR', 'OWN_YEAR') as holds_for
  from int_unit_total as total
  left join published_year on published_year.year = total.year
)
select
  year, cluster_code, unit_code, score_ratio, commitments_total, commitments_met, holds_for,
  cast(null as int) as published_rank
from own
union all
select
  year, cluster_code, unit_code, score_ratio, commitments_total, commitments_met,
  'EARLIER_YEAR' as holds_for,
  cluster_rank as published_rank
from stg_published_score
where score_ratio is not null
