-- Grain: one row a cluster, theme and course against the year before that occurs.
select
  n.cluster_code, c.cluster_name, c.cluster_name_en, n.theme, n.course, n.criteria
from mart.course_count n
join mart.cluster c on c.edition_id = n.edition_id and c.cluster_code = n.cluster_code
where n.edition_id = :edition
  and {sees:cluster n}
  and (cast(:cluster as text) is null or n.cluster_code = :cluster)
  and (cast(:theme as text) is null or n.theme = :theme)
order by n.cluster_code, n.theme nulls last, n.course
