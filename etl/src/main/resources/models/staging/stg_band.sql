-- one row per year, rulebook, criterion and lower bound
select year, cluster_code as rulebook_code, criterion_code, lower, upper, points from src_bands
