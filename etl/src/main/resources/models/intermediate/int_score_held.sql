-- one row per year, unit with a score, and source of it: holds_for says where it stands. An earlier year
-- enters an edition through its official edition where there is one, else through this run; an
-- edition's own year always through this run
with official_year as (select year from stg_official_year),
own as (
  select
    total.*,
    if(official_year.year is null, 'ANY_YEAR', 'OWN_YEAR') as holds_for
  from int_unit_total as total
  left join official_year on official_year.year = total.year
)
select
  year, cluster_code, unit_code, score_ratio, commitments_total, commitments_met, holds_for,
  cast(null as int) as official_rank
from own
union all
select
  year, cluster_code, unit_code, score_ratio, commitments_total, commitments_met,
  'EARLIER_YEAR' as holds_for,
  cluster_rank as official_rank
from stg_official_score
where score_ratio is not null
