-- one row per predecessor of whom successors took over more than the whole: the sum of the shares,
-- against 1; in the edition of the first year that knows all of them
with handed_over as (
  select
    predecessor_code,
    sum(share) as shares,
    max(year(effective_on)) as last_year,
    max_by(
      struct(source_file, source_line), struct(effective_on, source_file, source_line)
    ) as last
  from stg_succession
  group by predecessor_code
),
known as (
  select handed_over.predecessor_code, min(known_year.year) as year
  from handed_over
  inner join stg_known_year as known_year on known_year.year >= handed_over.last_year
  where handed_over.shares > 1
  group by handed_over.predecessor_code
)
select
  known.year as edition_year,
  'WARNING' as severity,
  standing.cluster_code,
  handed_over.predecessor_code as unit_code,
  cast(null as string) as criterion_code,
  cast(null as string) as period,
  cast(handed_over.shares as decimal(38, 6)) as observed,
  cast(1 as decimal(38, 6)) as reference,
  handed_over.last.source_file,
  handed_over.last.source_line
from known
inner join stg_year as year on year.year = known.year
inner join handed_over on handed_over.predecessor_code = known.predecessor_code
left join int_standing as standing
  on standing.year = known.year and standing.unit_code = known.predecessor_code
