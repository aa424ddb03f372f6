-- Grain: one row a rule that refused something in the run, the busiest first.
select j.rule_code, count(*) as rejects
from mart.reject j
where j.run_id = :run
group by j.rule_code
order by rejects desc, j.rule_code
