-- Grain: one row a status and year, of every year that is kept up to the edition's.
with told as (
  -- earlier years as they stood when this edition was computed: the official edition where there
  -- was one, else the newest
  select distinct on (e.year) e.edition_id, e.year, e.kind
  from mart.edition e
  where e.edition_id = :edition
    or (e.year < :year and e.run_id <= :run)
  order by e.year, (e.kind = 'OFFICIAL') desc, e.edition_id desc
)
select t.year, t.kind, s.status, sum(s.criteria) as criteria
from told t
join mart.status_count s on s.edition_id = t.edition_id
where s.cluster_code is null and {sees:city}
group by t.year, t.kind, s.status
order by t.year, s.status
