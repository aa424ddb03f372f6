-- one row per cluster
select cluster_code, cluster_name, cluster_name_en from src_clusters
