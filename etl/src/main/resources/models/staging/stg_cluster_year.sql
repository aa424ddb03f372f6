-- one row per year, settled or not, and cluster with members
select year, cluster_code from src_cluster_years
