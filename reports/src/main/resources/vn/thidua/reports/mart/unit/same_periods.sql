-- Grain: one row a criterion of a unit with a figure this year, in the order of the rulebook.
select
  s.criterion_code, k.criterion_name, k.criterion_name_en, k.unit_of_measure, k.direction,
  s.period, s.to_date, s.periods, s.past_period, s.past_to_date, s.past_periods, s.course,
  s.past_source_file, s.past_source_line
from mart.unit_same_period s
join mart.criterion k
  on k.edition_id = s.edition_id and k.cluster_code = s.cluster_code
  and k.criterion_code = s.criterion_code
where s.edition_id = :edition and s.unit_code = :unit and {sees:unit s}
order by k.position
