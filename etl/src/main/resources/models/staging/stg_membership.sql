-- one row per year and unit: the cluster that it stands in; only years that this run computes
select year, unit_code, cluster_code, role from src_memberships
