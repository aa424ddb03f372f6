-- one row per day, predecessor and successor: whether by that day others have all of the predecessor
select
  year(effective_on) as year,
  effective_on,
  predecessor_code,
  successor_code,
  share,
  source_file,
  source_line,
  sum(share) over (partition by predecessor_code order by effective_on) >= 1 as ends_predecessor
from stg_succession
