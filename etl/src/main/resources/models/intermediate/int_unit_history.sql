-- one row per edition year, unit, described year and view (scoring.md, section 7)
with score as (select * from int_score_history),
today as (
  select
    lineage.edition_year,
    lineage.unit_code,
    lineage.year,
    weighted_mean(collect_list(struct(score.score_ratio, lineage.weight))) as score_ratio,
    if(count(*) = 1 and max(lineage.carries_rank), max(score.cluster_rank), null) as cluster_rank,
    cast(sum(score.commitments_total) as int) as commitments_total,
    cast(sum(score.commitments_met) as int) as commitments_met,
    array_join(sort_array(collect_list(lineage.from_unit)), ';') as from_units
  from int_lineage as lineage
  inner join score
    on score.edition_year = lineage.edition_year
    and score.year = lineage.year
    and score.unit_code = lineage.from_unit
  group by lineage.edition_year, lineage.unit_code, lineage.year
)
select
  edition_year, unit_code, year, 'AS_WAS' as view, score_ratio, cluster_rank,
  commitments_total, commitments_met, unit_code as from_units
from score
union all
select
  edition_year, unit_code, year, 'AS_TODAY' as view, score_ratio, cluster_rank,
  commitments_total, commitments_met, from_units
from today
