-- one row per edition year and unit with a total: how it was made, and how firm its rank is
with total as (select * from int_unit_total),
cluster as (
  select
    total.year,
    total.cluster_code,
    total.decimals,
    total.total_cap,
    total.tie_breaks,
    collect_list(
      struct(
        total.unit_code, total.total_points, total.best_total_points, rank.tie_keys,
        rank.best_tie_keys
      )
    ) as units
  from total
  left join int_unit_rank as rank
    on rank.year = total.year and rank.unit_code = total.unit_code
  -- a unit that has not reported is ranked as soon as it does; one taken out by decision is not
  where coalesce(total.unranked_reason, 'no_report') = 'no_report'
  group by total.year, total.cluster_code, total.decimals, total.total_cap, total.tie_breaks
),
ladder as (
  select
    year,
    inline(rank_firmness(struct(units, tie_breaks(tie_breaks) as tie_breaks, decimals, total_cap)))
  from cluster
)
select
  total.year as edition_year,
  total.year,
  total.cluster_code,
  total.unit_code,
  total_formula(
    struct(
      total.na_policy, total.scale, total.score_points, total.excluded_max, total.assigned_points,
      total.bonus_sum, total.bonus_points, total.penalty_points, total.total_cap
    )
  ) as total_formula,
  ladder.above_unit,
  ladder.above_parted_by,
  ladder.above_gap,
  ladder.below_unit,
  ladder.below_parted_by,
  ladder.below_gap,
  ladder.points_to_rise,
  ladder.points_to_fall,
  total.best_total_points - total.total_points as points_open,
  ladder.best_rank,
  ladder.worst_rank
from total
left join ladder on ladder.year = total.year and ladder.unit_code = total.unit_code
