-- one row per edition year and member unit; all points are empty where there is no sound rulebook
with standing as (select * from int_standing),
cluster_size as (
  select year, cluster_code, cast(count(*) as int) as units
  from standing
  group by year, cluster_code
),
previous as (
  select edition_year, unit_code, score_ratio, cluster_rank
  from int_unit_history
  where view = 'AS_TODAY' and year = edition_year - 1
)
select
  standing.year as edition_year,
  standing.year,
  standing.cluster_code,
  standing.unit_code,
  total.score_points,
  total.excluded_max,
  total.bonus_points,
  total.penalty_points,
  total.total_points,
  total.score_ratio,
  if(standing.unranked_reason is null, 'RANKED', 'UNRANKED') as rank_status,
  standing.unranked_reason,
  rank.cluster_rank,
  cluster_size.units as cluster_size,
  basis.city_rank,
  tie_break.tie_broken_by,
  class.class_code,
  previous.score_ratio as previous_ratio,
  previous.cluster_rank as previous_cluster_rank,
  coalesce(total.commitments_total, 0) as commitments_total,
  coalesce(total.commitments_met, 0) as commitments_met,
  coalesce(total.commitments_exceeded, 0) as commitments_exceeded,
  total.self_total_points,
  total.drift
from standing
inner join cluster_size
  on cluster_size.year = standing.year and cluster_size.cluster_code = standing.cluster_code
left join int_unit_total as total
  on total.year = standing.year and total.unit_code = standing.unit_code
left join int_unit_rank as rank
  on rank.year = standing.year and rank.unit_code = standing.unit_code
left join int_tie_break as tie_break
  on tie_break.year = standing.year and tie_break.unit_code = standing.unit_code
left join int_rank_basis as basis
  on basis.year = standing.year and basis.unit_code = standing.unit_code
left join int_unit_class as class
  on class.year = standing.year and class.unit_code = standing.unit_code
left join previous
  on previous.edition_year = standing.year and previous.unit_code = standing.unit_code
