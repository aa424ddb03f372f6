-- one row per year and unit of a cluster with a sound rulebook: its total (scoring.md, section 4)
with zero as (select cast(0 as decimal(38, 6)) as points),
criterion as (
  select
    year,
    unit_code,
    sum(points) filter (where kind = 'SCORE') as score_points,
    sum(points_of_self) filter (where kind = 'SCORE') as self_score_points,
    sum(max_points) filter (where kind = 'SCORE' and is_excluded) as excluded_max,
    sum(points) filter (where kind = 'BONUS') as bonus_points,
    sum(points_of_self) filter (where kind = 'BONUS') as self_bonus_points,
    sum(points) filter (where kind = 'PENALTY') as penalty_points,
    sum(points_of_self) filter (where kind = 'PENALTY') as self_penalty_points,
    sum(points_open) filter (where kind = 'SCORE') as score_open,
    sum(points_open) filter (where kind = 'BONUS') as bonus_open,
    cast(count_if(target is not null and not is_excluded) as int) as commitments_total,
    cast(count_if(is_met and not is_excluded) as int) as commitments_met,
    cast(count_if(is_exceeded and not is_excluded) as int) as commitments_exceeded,
    cast(
      count_if(target is not null and not is_excluded and (is_met or is_awaited)) as int
    ) as commitments_in_reach
  from int_criterion_points
  group by year, unit_code
),
adjustment as (
  select
    adjustment.year,
    adjustment.unit_code,
    sum(round_to(adjustment.points, rulebook.decimals)) filter (where adjustment.kind = 'BONUS')
      as bonus_points,
    sum(round_to(adjustment.points, rulebook.decimals)) filter (where adjustment.kind = 'PENALTY')
      as penalty_points
  from stg_adjustment as adjustment
  inner join stg_membership as membership
    on membership.year = adjustment.year and membership.unit_code = adjustment.unit_code
  inner join int_rulebook_in_force as rulebook
    on rulebook.year = membership.year and rulebook.cluster_code = membership.cluster_code
  where adjustment.kind in ('BONUS', 'PENALTY') and rulebook.is_sound
  group by adjustment.year, adjustment.unit_code
),
part as (
  select
    standing.*,
    rulebook.scale,
    rulebook.decimals,
    rulebook.na_policy,
    rulebook.bonus_cap,
    rulebook.total_cap,
    rulebook.tie_breaks,
    coalesce(criterion.excluded_max, zero.points) as excluded_max,
    -- the same sums thrice: as it stands, by the self figures, with missing reports at their best
    array(
      struct(
        coalesce(criterion.score_points, zero.points) as score,
        coalesce(criterion.bonus_points, zero.points)
          + coalesce(adjustment.bonus_points, zero.points) as bonus,
        coalesce(criterion.penalty_points, zero.points)
          + coalesce(adjustment.penalty_points, zero.points) as penalty
      ),
      struct(
        coalesce(criterion.self_score_points, zero.points) as score,
        coalesce(criterion.self_bonus_points, zero.points)
          + coalesce(adjustment.bonus_points, zero.points) as bonus,
        coalesce(criterion.self_penalty_points, zero.points)
          + coalesce(adjustment.penalty_points, zero.points) as penalty
      ),
      struct(
        coalesce(criterion.score_points + criterion.score_open, zero.points) as score,
        coalesce(criterion.bonus_points + criterion.bonus_open, zero.points)
          + coalesce(adjustment.bonus_points, zero.points) as bonus,
        coalesce(criterion.penalty_points, zero.points)
          + coalesce(adjustment.penalty_points, zero.points) as penalty
      )
    ) as sums,
    coalesce(criterion.commitments_total, 0) as commitments_total,
    coalesce(criterion.commitments_met, 0) as commitments_met,
    coalesce(criterion.commitments_exceeded, 0) as commitments_exceeded,
    coalesce(criterion.commitments_in_reach, 0) as commitments_in_reach,
    zero.points as zero
  from int_standing as standing
  cross join zero
  inner join int_rulebook_in_force as rulebook
    on rulebook.year = standing.year and rulebook.cluster_code = standing.cluster_code
  left join criterion
    on criterion.year = standing.year and criterion.unit_code = standing.unit_code
  left join adjustment
    on adjustment.year = standing.year and adjustment.unit_code = standing.unit_code
  where standing.is_sound
),
assigned as (
  -- what an excluded criterion leaves behind, by the rulebook's policy
  select
    *,
    transform(
      sums,
      side -> struct(
        side.score as score,
        case
          when na_policy = 'FULL' then side.score + excluded_max
          when na_policy = 'ZERO' then side.score
          when scale > excluded_max then part_of(side.score, scale, scale - excluded_max, decimals)
          else zero
        end as assigned,
        side.bonus as bonus,
        least(side.bonus, bonus_cap) as capped_bonus,
        side.penalty as penalty
      )
    ) as sides
  from part
),
total as (
  select
    *,
    sides[0] as own,
    transform(
      sides,
      side -> least(greatest(zero, side.assigned + side.capped_bonus - side.penalty), total_cap)
    ) as totals
  from assigned
)
select
  year,
  cluster_code,
  unit_code,
  unranked_reason,
  is_barred,
  tie_breaks,
  scale,
  decimals,
  na_policy,
  total_cap,
  own.score as score_points,
  excluded_max,
  own.assigned as assigned_points,
  own.bonus as bonus_sum,
  own.capped_bonus as bonus_points,
  own.penalty as penalty_points,
  totals[0] as total_points,
  ratio(totals[0], scale) as score_ratio,
  commitments_total,
  commitments_met,
  commitments_exceeded,
  commitments_in_reach,
  if(has_self_figure, totals[1], null) as self_total_points,
  if(has_self_figure, totals[0] - totals[1], null) as drift,
  totals[2] as best_total_points
from total
