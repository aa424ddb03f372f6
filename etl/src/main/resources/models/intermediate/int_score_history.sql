-- one row per edition year, described year up to it, and unit scored in that year: its score as held
with year as (select year as edition_year from stg_year)
select
  year.edition_year,
  held.year,
  held.cluster_code,
  held.unit_code,
  held.score_ratio,
  if(held.holds_for = 'EARLIER_YEAR', held.published_rank, rank.cluster_rank) as cluster_rank,
  held.commitments_total,
  held.commitments_met
from year
inner join int_score_held as held on held.year <= year.edition_year
left join int_unit_rank as rank
  on rank.year = held.year and rank.unit_code = held.unit_code
where
  held.holds_for = 'ANY_YEAR'
  or (held.holds_for = 'OWN_YEAR' and held.year = year.edition_year)
  or (held.holds_for = 'EARLIER_YEAR' and held.year < year.edition_year)
