-- Grain: one row a year in which the viewer's unit is a member of the current edition, the newest
-- first. It decides the filter and so holds none.
select e.year, u.unit_code, u.cluster_code, u.role
from mart.edition e
join mart.unit u on u.edition_id = e.edition_id
where e.is_current and u.unit_code = :unit
order by e.year desc
