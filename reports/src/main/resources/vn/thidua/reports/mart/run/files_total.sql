select count(*) as rows
from mart.file f
where f.run_id = :run
  and (not cast(:refused_only as boolean) or f.rows_rejected > 0)
