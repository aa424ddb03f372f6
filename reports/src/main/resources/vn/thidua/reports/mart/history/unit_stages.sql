-- Grain: one row a unit and five-year stage.
select
  t.cluster_code, c.cluster_name, c.cluster_name_en, t.unit_code, u.unit_name, u.unit_name_en,
  t.from_year, t.to_year, t.years_ranked, t.mean_ratio, t.mean_rank, t.commitments_total,
  t.commitments_met, t.ratio_slope
from mart.unit_stage t
join mart.cluster c on c.edition_id = t.edition_id and c.cluster_code = t.cluster_code
join mart.unit u on u.edition_id = t.edition_id and u.unit_code = t.unit_code
where t.edition_id = :edition
  and {sees:unit t}
  and (cast(:cluster as text) is null or t.cluster_code = :cluster)
  and (cast(:unit as text) is null or t.unit_code = :unit)
order by u.unit_name collate "vi-x-icu", t.unit_code, t.from_year
