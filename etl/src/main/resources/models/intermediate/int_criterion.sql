-- one row per year, cluster with a sound rulebook, and node of its tree of criteria
with rulebook as (select * from int_rulebook_in_force where is_sound),
band as (
  select
    year,
    rulebook_code,
    criterion_code,
    sort_array(collect_list(struct(lower, upper, points))) as bands
  from stg_band
  group by year, rulebook_code, criterion_code
)
select
  rulebook.year,
  rulebook.cluster_code,
  criterion.criterion_code,
  criterion.parent_code,
  criterion.criterion_name,
  criterion.criterion_name_en,
  criterion.kind,
  criterion.method,
  criterion.max_points,
  criterion.unit_of_measure,
  criterion.direction,
  criterion.tolerance,
  criterion.frequency,
  criterion.aggregation,
  criterion.basis,
  criterion.cap_ratio,
  criterion.step_size,
  criterion.step_points,
  criterion.pivot,
  criterion.base_points,
  criterion.floor_points,
  criterion.theme,
  band.bands,
  tree.position,
  tree.path,
  cast(
    case criterion.frequency when 'MONTH' then 12 when 'QUARTER' then 4 when 'HALF' then 2 else 1 end
    as int
  ) as expected_periods,
  criterion.aggregation = 'SUM' and criterion.direction in ('LOWER', 'NEAR') as is_open_until_complete,
  rulebook.decimals,
  rulebook.at_risk_ratio
from rulebook
inner join stg_criterion as criterion
  on criterion.year = rulebook.year and criterion.rulebook_code = rulebook.rulebook_code
inner join stg_tree as tree
  on tree.year = criterion.year
  and tree.rulebook_code = criterion.rulebook_code
  and tree.criterion_code = criterion.criterion_code
left join band
  on band.year = criterion.year
  and band.rulebook_code = criterion.rulebook_code
  and band.criterion_code = criterion.criterion_code
