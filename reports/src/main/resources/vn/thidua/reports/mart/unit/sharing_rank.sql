-- Grain: one row another unit of its cluster with which the unit shares its rank; it sees that ranking.
select
  s.unit_code, o.unit_code as other_code, o.unit_name as other_name, o.unit_name_en as other_name_en
from mart.unit_score s
join mart.unit_score t
  on t.edition_id = s.edition_id and t.cluster_code = s.cluster_code
  and t.cluster_rank = s.cluster_rank and t.unit_code <> s.unit_code
join mart.unit o on o.edition_id = t.edition_id and o.unit_code = t.unit_code
where s.edition_id = :edition and s.unit_code = :unit and {sees:unit s}
order by o.unit_code
