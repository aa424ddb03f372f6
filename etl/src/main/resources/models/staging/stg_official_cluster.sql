-- one row per year with an official edition, and cluster
select year, cluster_code, mean_ratio, commitments_total, commitments_met from src_official_clusters
