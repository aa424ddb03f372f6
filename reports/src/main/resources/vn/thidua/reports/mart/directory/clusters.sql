-- Grain: one row a cluster of the edition with the number of its members.
select c.cluster_code, c.cluster_name, c.cluster_name_en, count(u.unit_code) as units
from mart.cluster c
left join mart.unit u on u.edition_id = c.edition_id and u.cluster_code = c.cluster_code
where c.edition_id = :edition and {sees:name c}
group by c.cluster_code, c.cluster_name, c.cluster_name_en
order by c.cluster_code
