-- one row per year and unit: the cluster that it stands in
select year, unit_code, cluster_code, role from src_memberships
