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
    cast(count_if(target is not null and not is_excluded) as int) as commitments_total,
    cast(count_if(is_met and not is_excluded) as int) as commitments_met,
    cast(count_if(is_exceeded and not is_excluded) as int) as commitments_exceeded
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
    coalesce(criterion.score_points, zero.points) as score_points,
    coalesce(criterion.self_score_points, zero.points) as self_score_points,
    coalesce(criterion.excluded_max, zero.points) as excluded_max,
    coalesce(criterion.bonus_points, zero.points) + coalesce(adjustment.bonus_points, zero.points)
      as bonus_points,
    coalesce(criterion.self_bonus_points, zero.points)
      + coalesce(adjustment.bonus_points, zero.points) as self_bonus_points,
    coalesce(criterion.penalty_points, zero.points)
      + coalesce(adjustment.penalty_points, zero.points) as penalty_points,
    coalesce(criterion.self_penalty_points, zero.points)
      + coalesce(adjustment.penalty_points, zero.points) as self_penalty_points,
    coalesce(criterion.commitments_total, 0) as commitments_total,
    coalesce(criterion.commitments_met, 0) as commitments_met,
    coalesce(criterion.commitments_exceeded, 0) as commitments_exceeded,
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
spread as (
  -- what an excluded criterion leaves behind, by the rulebook's policy
  select
    *,
    least(bonus_points, bonus_cap) as capped_bonus,
    least(self_bonus_points, bonus_cap) as self_capped_bonus,
    case
      when na_policy = 'FULL' then score_points + excluded_max
      when na_policy = 'ZERO' then score_points
      when scale > excluded_max then part_of(score_points, scale, scale - excluded_max, decimals)
      else zero
    end as assigned_points,
    case
      when na_policy = 'FULL' then self_score_points + excluded_max
      when na_policy = 'ZERO' then self_score_points
      when scale > excluded_max
        then part_of(self_score_points, scale, scale - excluded_max, decimals)
      else zero
    end as self_assigned_points
  from part
),
total as (
  select
    *,
    least(greatest(zero, assigned_points + capped_bonus - penalty_points), total_cap)
      as total_points,
    if(
      has_self_figure,
      least(
        greatest(zero, self_assigned_points + self_capped_bonus - self_penalty_points), total_cap
      ),
      null
    ) as self_total_points
  from spread
)
select
  year,
  cluster_code,
  unit_code,
  unranked_reason,
  is_barred,
  tie_breaks,
  score_points,
  excluded_max,
  capped_bonus as bonus_points,
  penalty_points,
  total_points,
  ratio(total_points, scale) as score_ratio,
  commitments_total,
  commitments_met,
  commitments_exceeded,
  self_total_points,
  total_points - self_total_points as drift
from total
