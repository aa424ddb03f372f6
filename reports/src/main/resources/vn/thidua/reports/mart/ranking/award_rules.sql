-- Grain: one row an award of the year, in the order of the rules.
select
  a.award_code, a.award_name, a.award_name_en, a.scope, a.pool_award, a.position
from mart.award_rule a
where a.edition_id = :edition and {sees:city}
order by a.position
