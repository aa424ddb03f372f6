-- Grain: one row a class of the cluster's rulebook, the highest first.
select
  k.class_code, k.class_name, k.class_name_en, k.min_ratio, k.criterion_floor_ratio, k.position
from mart.classification k
where k.edition_id = :edition and k.cluster_code = :cluster and {sees:cluster k}
order by k.position
