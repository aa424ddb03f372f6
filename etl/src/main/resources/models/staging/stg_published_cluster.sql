-- one row per year that enters through its edition, and cluster
select year, cluster_code, mean_ratio, commitments_total, commitments_met from src_published_clusters
