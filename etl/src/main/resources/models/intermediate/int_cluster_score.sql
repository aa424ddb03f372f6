-- one row per year and cluster with members (scoring.md, section 8)
with standing as (select * from int_standing),
total as (select * from int_unit_total)
select
  standing.year,
  standing.cluster_code,
  cast(count(*) as int) as units,
  cast(count_if(standing.unranked_reason is null) as int) as ranked_units,
  cast(count_if(standing.has_reported) as int) as reported_units,
  mean_of(collect_list(total.score_ratio) filter (where total.unranked_reason is null))
    as mean_ratio,
  median_of(collect_list(total.score_ratio) filter (where total.unranked_reason is null))
    as median_ratio,
  stddev_of(collect_list(total.score_ratio) filter (where total.unranked_reason is null))
    as stddev_ratio,
  min(total.score_ratio) filter (where total.unranked_reason is null) as min_ratio,
  max(total.score_ratio) filter (where total.unranked_reason is null) as max_ratio,
  cast(coalesce(sum(total.commitments_total), 0) as int) as commitments_total,
  cast(coalesce(sum(total.commitments_met), 0) as int) as commitments_met,
  mean_of(collect_list(total.drift) filter (where total.unranked_reason is null)) as mean_drift
from standing
left join total on total.year = standing.year and total.unit_code = standing.unit_code
group by standing.year, standing.cluster_code
