-- Grain: one row a criterion of a unit that stood otherwise in the edition of the year before this
-- one, of the statuses given (one a line) and in their order; what costs most first. Those of the page
-- are found first and told of afterwards.
with page as (
  select
    x.cluster_code, x.unit_code, x.criterion_code, x.max_points, w.status as previous_status,
    x.status, w.points as previous_points, x.points,
    array_position(string_to_array(cast(:news as text), chr(10)), x.status) as news
  from mart.unit_criterion x
  join mart.unit_criterion w
    on w.edition_id = :previous and w.unit_code = x.unit_code
    and w.criterion_code = x.criterion_code and w.status <> x.status
  where x.edition_id = :edition
    and x.status = any(string_to_array(cast(:news as text), chr(10)))
    and {sees:unit x}
    and (cast(:cluster as text) is null or x.cluster_code = :cluster)
    and (cast(:unit as text) is null or x.unit_code = :unit)
    and {within:theme x}
  order by news, x.max_points desc, x.unit_code, x.criterion_code
  limit :limit
)
select
  x.cluster_code, c.cluster_name, c.cluster_name_en, x.unit_code, u.unit_name, u.unit_name_en,
  x.criterion_code, k.criterion_name, k.criterion_name_en, x.previous_status, x.status,
  x.previous_points, x.points
from page x
join mart.unit u on u.edition_id = :edition and u.unit_code = x.unit_code
join mart.cluster c on c.edition_id = :edition and c.cluster_code = x.cluster_code
join mart.criterion k
  on k.edition_id = :edition and k.cluster_code = x.cluster_code
  and k.criterion_code = x.criterion_code
order by x.news, x.max_points desc, x.unit_code, x.criterion_code
