-- Grain: one row a file (and sheet) that the run has read.
select
  f.run_id, f.source_file, f.table_name, f.sha256, f.rows_read, f.rows_accepted,
  f.rows_superseded, f.rows_rejected
from mart.file f
where f.run_id = :run
  and (not cast(:refused_only as boolean) or f.rows_rejected > 0)
order by f.source_file, f.table_name
limit :limit offset :offset
