-- Grain: one row a refused cell, in the order of the dossier.
select
  j.run_id, j.source_file, j.sheet, j.source_line, j.column_name, j.value, j.rule_code,
  j.message_vi, j.message_en
from mart.reject j
where j.run_id = :run
  and (cast(:source_file as text) is null or j.source_file = :source_file)
  and (cast(:rule_code as text) is null or j.rule_code = :rule_code)
order by j.source_file nulls first, j.source_line nulls first, j.column_name, j.rule_code
limit :limit offset :offset
