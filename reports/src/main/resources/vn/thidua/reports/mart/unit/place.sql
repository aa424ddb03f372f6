-- Grain: the unit of the edition, or nothing; shows a name, and answers whose cluster to check.
select
  u.cluster_code, c.cluster_name, c.cluster_name_en, u.unit_code, u.unit_name, u.unit_name_en,
  u.unit_kind, u.role
from mart.unit u
join mart.cluster c on c.edition_id = u.edition_id and c.cluster_code = u.cluster_code
where u.edition_id = :edition and u.unit_code = :unit and {sees:unit u}
