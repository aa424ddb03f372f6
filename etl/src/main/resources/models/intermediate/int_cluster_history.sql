-- one row per edition year, cluster with members in it, and described year up to it
with own as (
  select score.year, score.cluster_code, score.mean_ratio, score.commitments_total,
    score.commitments_met, if(closed.year is null, 'ANY_YEAR', 'OWN_YEAR') as holds_for
  from int_cluster_score as score
  left join stg_published_year as closed on closed.year = score.year
),
held as (
  select * from own
  union all
  select year, cluster_code, mean_ratio, commitments_total, commitments_met,
    'EARLIER_YEAR' as holds_for
  from stg_published_cluster
),
cluster as (select distinct year as edition_year, cluster_code from stg_membership)
select
  cluster.edition_year,
  cluster.cluster_code,
  held.year,
  held.mean_ratio,
  held.commitments_total,
  held.commitments_met
from cluster
inner join held
  on held.cluster_code = cluster.cluster_code and held.year <= cluster.edition_year
where
  held.holds_for = 'ANY_YEAR'
  or (held.holds_for = 'OWN_YEAR' and held.year = cluster.edition_year)
  or (held.holds_for = 'EARLIER_YEAR' and held.year < cluster.edition_year)
