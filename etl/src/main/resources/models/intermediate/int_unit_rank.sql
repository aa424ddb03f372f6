-- one row per year and ranked unit: its rank in the cluster (scoring.md, section 5). A year whose
-- ties look at the rank of the year before comes one :step after it; before = all earlier steps
with previous as (
  select
    lineage.edition_year as year,
    lineage.unit_code,
    if(
      count(*) = 1 and max(lineage.carries_rank),
      max(if(closed.year is null, before.cluster_rank, official.cluster_rank)),
      null
    ) as cluster_rank
  from int_lineage as lineage
  left join stg_official_score as official
    on official.year = lineage.year and official.unit_code = lineage.from_unit
  left join int_unit_rank_before as before
    on before.year = lineage.year and before.unit_code = lineage.from_unit
  left join stg_official_year as closed on closed.year = lineage.year
  where lineage.year = lineage.edition_year - 1
  group by lineage.edition_year, lineage.unit_code
),
keyed as (
  select
    basis.year,
    basis.cluster_code,
    basis.unit_code,
    basis.total_points,
    basis.tie_breaks,
    transform(
      basis.tie_breaks,
      token -> cast(
        case
          when token = 'FEWER_PENALTIES' then -basis.penalty_points
          when token = 'COMMITMENTS_MET'
            then if(
              basis.commitments_total = 0,
              0,
              cast(basis.commitments_met as decimal(10, 0))
                / cast(basis.commitments_total as decimal(10, 0))
            )
          when token = 'PREVIOUS_RANK' then -coalesce(previous.cluster_rank, 2000000000)
          else element_at(basis.points_of_group, substr(token, 7))
        end as decimal(38, 12)
      )
    ) as tie_keys
  from int_rank_basis as basis
  left join previous on previous.year = basis.year and previous.unit_code = basis.unit_code
  where basis.rank_step = :step
),
block as (
  -- units that share a rank are one block
  select
    year, cluster_code, total_points, tie_keys,
    lag(tie_keys) over same_total as keys_above,
    lead(tie_keys) over same_total as keys_below
  from (select distinct year, cluster_code, total_points, tie_keys from keyed)
  window same_total as (
    partition by year, cluster_code, total_points order by tie_keys desc
  )
),
parted as (
  select
    *,
    array_position(
      zip_with(tie_keys, coalesce(keys_above, keys_below), (key, other) -> key <> other), true
    ) as parted_at
  from block
)
select
  keyed.year,
  keyed.cluster_code,
  keyed.unit_code,
  cast(
    rank() over (
      partition by keyed.year, keyed.cluster_code
      order by keyed.total_points desc, keyed.tie_keys desc
    ) as int
  ) as cluster_rank,
  if(parted.parted_at > 0, element_at(keyed.tie_breaks, cast(parted.parted_at as int)), null)
    as tie_broken_by
from keyed
left join parted
  on parted.year = keyed.year
  and parted.cluster_code = keyed.cluster_code
  and parted.total_points = keyed.total_points
  and parted.tie_keys = keyed.tie_keys
