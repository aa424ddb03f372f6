-- Grain: one row a criterion by its code, with the name the first cluster gives it.
select distinct on (k.criterion_code)
  k.criterion_code, k.criterion_name, k.criterion_name_en
from mart.criterion k
where k.edition_id = :edition
  and k.kind <> 'GROUP'
  and {sees:name k}
  and (cast(:cluster as text) is null or k.cluster_code = :cluster)
  and (cast(:theme as text) is null or k.theme = :theme)
order by k.criterion_code, k.cluster_code
