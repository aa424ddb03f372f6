-- one row per year and ranked unit: what it is ranked by, and its place in the city
with total as (select * from int_unit_total where unranked_reason is null),
group_points as (
  select
    year,
    unit_code,
    map_from_entries(collect_list(struct(criterion_code, points))) as points_of_group,
    map_from_entries(collect_list(struct(criterion_code, best_points))) as best_points_of_group
  from int_group_points
  group by year, unit_code
)
select
  total.year,
  total.cluster_code,
  total.unit_code,
  total.total_points,
  total.penalty_points,
  total.score_ratio,
  -- of commitments met, and of those that are or still can be
  transform(
    array(total.commitments_met, total.commitments_in_reach),
    commitments -> cast(
      if(
        total.commitments_total = 0,
        0,
        cast(commitments as decimal(10, 0)) / cast(total.commitments_total as decimal(10, 0))
      ) as decimal(38, 12)
    )
  ) as shares,
  group_points.points_of_group,
  group_points.best_points_of_group,
  tie_breaks(total.tie_breaks) as tie_breaks,
  cast(
    rank() over (partition by total.year order by total.score_ratio desc) as int
  ) as city_rank,
  year.rank_step
from total
inner join stg_year as year on year.year = total.year
left join group_points
  on group_points.year = total.year and group_points.unit_code = total.unit_code
