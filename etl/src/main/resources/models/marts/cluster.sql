-- one row per edition year and cluster with members
select
  member.year as edition_year,
  cluster.cluster_code,
  cluster.cluster_name,
  cluster.cluster_name_en
from (select distinct year, cluster_code from stg_membership) as member
inner join stg_cluster as cluster on cluster.cluster_code = member.cluster_code
