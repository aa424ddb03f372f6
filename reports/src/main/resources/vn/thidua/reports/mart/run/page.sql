-- Grain: one row a run, the newest first.
select
  r.run_id, r.started_at, r.finished_at, r.state, r.rows_read, r.rows_accepted,
  r.rows_superseded, r.rows_rejected, r.message, r.engine_version
from mart.run r
order by r.run_id desc
limit :limit offset :offset
