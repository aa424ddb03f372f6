-- Grain: one row a cluster and class with ranked units, the highest class first.
select
  s.cluster_code, c.cluster_name, c.cluster_name_en, s.class_code, k.class_name, k.class_name_en,
  k.position, count(*) as units
from mart.unit_score s
join mart.cluster c on c.edition_id = s.edition_id and c.cluster_code = s.cluster_code
left join mart.classification k
  on k.edition_id = s.edition_id and k.cluster_code = s.cluster_code
  and k.class_code = s.class_code
where s.edition_id = :edition
  and s.rank_status = 'RANKED'
  and {sees:ranking s}
  and (cast(:cluster as text) is null or s.cluster_code = :cluster)
group by
  s.cluster_code, c.cluster_name, c.cluster_name_en, s.class_code, k.class_name, k.class_name_en,
  k.position
order by s.cluster_code, k.position nulls last
