-- one row per year with memberships that this run computes: its as-of date and how many of its months
-- have ended by then, and whether it publishes it
select
  year,
  as_of,
  rank_step,
  cast(
    case
      when year(as_of) < year then 0
      when as_of = last_day(as_of) then month(as_of)
      else month(as_of) - 1
    end as int
  ) as months_ended,
  is_published
from src_years
where not is_settled
