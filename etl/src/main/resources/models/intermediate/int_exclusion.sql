-- one row per year, unit and leaf criterion that the board took out; a group takes all below it
with decision as (select * from stg_adjustment where kind = 'EXCLUDE'),
leaf as (select year, cluster_code, criterion_code, path from int_criterion where kind <> 'GROUP')
select distinct decision.year, decision.unit_code, leaf.criterion_code
from decision
inner join stg_membership as membership
  on membership.year = decision.year and membership.unit_code = decision.unit_code
inner join leaf
  on leaf.year = membership.year
  and leaf.cluster_code = membership.cluster_code
  and array_contains(leaf.path, decision.criterion_code)
