-- Grain: one row a theme and status that occurs in the city.
select s.cluster_code, s.theme, s.status, s.criteria
from mart.status_count s
where s.edition_id = :edition and s.cluster_code is null and {sees:city}
order by s.theme nulls first, s.status
