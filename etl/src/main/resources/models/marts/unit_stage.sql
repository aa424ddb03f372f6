-- one row per edition year, member or cluster, and five-year stage begun in which it has a history
with stage as (
  select edition_year, unit_code, year, score_ratio, cluster_rank, commitments_total,
    commitments_met, cast(floor((year - 1) / 5) * 5 + 1 as int) as from_year
  from int_unit_history
  where view = 'AS_TODAY'
),
unit as (
  select
    stage.edition_year,
    membership.cluster_code,
    stage.unit_code,
    stage.from_year,
    cast(count(stage.cluster_rank) as int) as years_ranked,
    mean_of(collect_list(stage.score_ratio)) as mean_ratio,
    mean_of(collect_list(cast(stage.cluster_rank as decimal(10, 0)))) as mean_rank,
    cast(sum(stage.commitments_total) as int) as commitments_total,
    cast(sum(stage.commitments_met) as int) as commitments_met,
    slope_of(collect_list(struct(cast(stage.year as decimal(10, 0)), stage.score_ratio)))
      as ratio_slope
  from stage
  inner join stg_membership as membership
    on membership.year = stage.edition_year and membership.unit_code = stage.unit_code
  group by stage.edition_year, membership.cluster_code, stage.unit_code, stage.from_year
),
cluster as (
  select
    edition_year,
    cluster_code,
    cast(null as string) as unit_code,
    cast(floor((year - 1) / 5) * 5 + 1 as int) as from_year,
    cast(count(mean_ratio) as int) as years_ranked,
    mean_of(collect_list(mean_ratio)) as mean_ratio,
    cast(null as decimal(38, 6)) as mean_rank,
    cast(sum(commitments_total) as int) as commitments_total,
    cast(sum(commitments_met) as int) as commitments_met,
    slope_of(collect_list(struct(cast(year as decimal(10, 0)), mean_ratio))) as ratio_slope
  from int_cluster_history
  group by edition_year, cluster_code, cast(floor((year - 1) / 5) * 5 + 1 as int)
),
both as (select * from unit union all select * from cluster)
select
  edition_year,
  cluster_code,
  unit_code,
  from_year,
  from_year + 4 as to_year,
  years_ranked,
  mean_ratio,
  mean_rank,
  commitments_total,
  commitments_met,
  ratio_slope
from both
