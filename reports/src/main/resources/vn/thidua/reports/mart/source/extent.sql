-- Grain: one row: how many rows of the file the reader sees, and how many of them stand before the
-- first of the line asked for, in the order of sheet and line.
with held as (
  select r.unit_code, r.sheet, r.source_line
  from mart.result_row r
  where r.edition_id = :edition and r.source_file = :file
  union all
  select m.unit_code, null, m.source_line
  from mart.commitment m
  where m.edition_id = :edition and m.source_file = :file
  union all
  select d.unit_code, d.sheet, d.source_line
  from mart.adjustment d
  where d.edition_id = :edition and d.source_file = :file
),
seen as (
  select coalesce(h.sheet, '') as sheet, h.source_line
  from held h
  join mart.unit u on u.edition_id = :edition and u.unit_code = h.unit_code
  where {sees:unit u}
),
asked as (
  select min(s.sheet) as sheet, min(s.source_line) as source_line
  from seen s
  where s.source_line = cast(:line as bigint)
)
select
  count(s.source_line) as rows,
  case
    when a.sheet is not null
    then count(*) filter (where (s.sheet, s.source_line) < (a.sheet, a.source_line))
  end as before
from asked a
left join seen s on true
group by a.sheet, a.source_line
