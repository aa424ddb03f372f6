-- one row per year and ranked unit: its rank in the cluster (scoring.md, section 5). A year whose
-- ties look at the rank of the year before comes one :step after it; before = all earlier steps
with basis as (select * from int_rank_basis where rank_step = :step),
previous as (
  select
    previous.year,
    previous.unit_code,
    if(closed.year is null, before.cluster_rank, published.cluster_rank) as cluster_rank
  from int_previous_unit as previous
  left join stg_published_year as closed on closed.year = previous.year - 1
  left join stg_published_score as published
    on published.year = previous.year - 1 and published.unit_code = previous.previous_unit
  left join int_unit_rank_before as before
    on before.year = previous.year - 1 and before.unit_code = previous.previous_unit
),
keyed as (
  select
    basis.year,
    basis.cluster_code,
    basis.unit_code,
    basis.total_points,
    -- as it stands, and with its missing reports at their best
    transform(
      array(
        struct(basis.shares[0] as share_met, basis.points_of_group as points_of_group),
        struct(basis.shares[1] as share_met, basis.best_points_of_group as points_of_group)
      ),
      side -> transform(
        basis.tie_breaks,
        token -> cast(
          case
            when token = 'FEWER_PENALTIES' then -basis.penalty_points
            when token = 'COMMITMENTS_MET' then side.share_met
            when token = 'PREVIOUS_RANK' then -coalesce(previous.cluster_rank, 2000000000)
            else element_at(side.points_of_group, substr(token, 7))
          end as decimal(38, 12)
        )
      )
    ) as keys
  from basis
  left join previous on previous.year = basis.year and previous.unit_code = basis.unit_code
)
select
  year,
  cluster_code,
  unit_code,
  total_points,
  keys[0] as tie_keys,
  keys[1] as best_tie_keys,
  cast(
    rank() over (
      partition by year, cluster_code order by total_points desc, keys[0] desc
    ) as int
  ) as cluster_rank
from keyed
