-- Grain: the run, or nothing.
select
  r.run_id, r.started_at, r.finished_at, r.state, r.rows_read, r.rows_accepted,
  r.rows_superseded, r.rows_rejected, r.message, r.engine_version
from mart.run r
where r.run_id = :run
