-- Grain: one row a statement of a unit that the official edition before this one made otherwise, unit
-- by unit.
select
  c.previous_edition_id, c.cluster_code, n.cluster_name, n.cluster_name_en, c.unit_code,
  u.unit_name, u.unit_name_en, c.subject, c.about, c.before, c.after
from mart.correction c
left join mart.cluster n on n.edition_id = c.edition_id and n.cluster_code = c.cluster_code
left join mart.unit u on u.edition_id = c.edition_id and u.unit_code = c.unit_code
where c.edition_id = :edition
  and {sees:unit c}
  and (cast(:cluster as text) is null or c.cluster_code = :cluster)
order by
  c.cluster_code, u.unit_name collate "vi-x-icu", c.unit_code,
  array_position(
    array['UNIT', 'RANK_STATUS', 'CLUSTER_RANK', 'CITY_RANK', 'TOTAL_POINTS', 'CLASS', 'AWARD',
      'CRITERION_POINTS'],
    c.subject),
  c.about
limit :limit offset :offset
