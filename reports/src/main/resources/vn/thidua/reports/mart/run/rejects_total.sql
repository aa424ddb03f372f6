select count(*) as rows
from mart.reject j
where j.run_id = :run
  and (cast(:source_file as text) is null or j.source_file = :source_file)
  and (cast(:rule_code as text) is null or j.rule_code = :rule_code)
