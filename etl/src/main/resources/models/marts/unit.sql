-- one row per edition year and member unit
select
  membership.year as edition_year,
  unit.unit_code,
  unit.unit_name,
  unit.unit_name_en,
  unit.unit_kind,
  membership.cluster_code,
  membership.role
from stg_membership as membership
inner join stg_unit as unit on unit.unit_code = membership.unit_code
