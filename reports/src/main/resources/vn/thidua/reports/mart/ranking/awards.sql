-- Grain: one row an award and unit, in the order of the rules, proposed ones first, then by rank.
select
  a.cluster_code, c.cluster_name, c.cluster_name_en, a.unit_code, u.unit_name, u.unit_name_en,
  a.award_code, r.award_name, r.award_name_en, a.outcome, a.reason_code, a.reason,
  s.cluster_rank, s.city_rank
from mart.award_proposal a
join mart.award_rule r on r.edition_id = a.edition_id and r.award_code = a.award_code
join mart.unit u on u.edition_id = a.edition_id and u.unit_code = a.unit_code
join mart.cluster c on c.edition_id = a.edition_id and c.cluster_code = a.cluster_code
join mart.unit_score s on s.edition_id = a.edition_id and s.unit_code = a.unit_code
where a.edition_id = :edition
  and {sees:unit a}
  and (cast(:cluster as text) is null or a.cluster_code = :cluster)
  and (cast(:unit as text) is null or a.unit_code = :unit)
  and (cast(:award as text) is null or a.award_code = :award)
  and (cast(:outcome as text) is null or a.outcome = :outcome)
order by
  r.position,
  case a.outcome when 'PROPOSED' then 1 when 'CONTESTED' then 2 else 3 end,
  case r.scope when 'CITY' then s.city_rank else s.cluster_rank end nulls last,
  a.cluster_code,
  u.unit_name collate "vi-x-icu",
  a.unit_code
limit :limit
