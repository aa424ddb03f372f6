-- Grain: one row a status and year, of the years that are told.
with {told}
select t.year, t.kind, s.status, sum(s.criteria) as criteria
from told t
join mart.status_count s on s.edition_id = t.edition_id
where s.cluster_code is null and {sees:city}
group by t.year, t.kind, s.status
order by t.year, s.status
