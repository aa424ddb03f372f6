-- one row per year and ranked unit that a tie-break parted from the unit above with the same total;
-- where there is none above, from the one below (scoring.md, section 5)
with ranked as (select * from int_unit_rank),
block as (
  -- units that share a rank are one block
  select
    year, cluster_code, total_points, tie_keys, cluster_rank,
    coalesce(
      lag(tie_keys) over same_total,
      lead(tie_keys) over same_total
    ) as neighbour_keys
  from (select distinct year, cluster_code, total_points, tie_keys, cluster_rank from ranked)
  window same_total as (
    partition by year, cluster_code, total_points order by cluster_rank
  )
),
parted as (
  select
    year,
    cluster_code,
    cluster_rank,
    cast(
      array_position(zip_with(tie_keys, neighbour_keys, (key, other) -> key <> other), true) as int
    ) as parted_at
  from block
  where neighbour_keys is not null
)
select
  ranked.year,
  ranked.unit_code,
  element_at(basis.tie_breaks, parted.parted_at) as tie_broken_by
from ranked
inner join parted
  on parted.year = ranked.year
  and parted.cluster_code = ranked.cluster_code
  and parted.cluster_rank = ranked.cluster_rank
inner join int_rank_basis as basis
  on basis.year = ranked.year and basis.unit_code = ranked.unit_code
