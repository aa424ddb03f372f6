-- one row per edition year, member, described year up to it, and scored unit behind it: which units a
-- member grew from, itself included (scoring.md, section 7). Behind one that is alone stands one unit,
-- whole: nothing is to be combined, as of most members in most years
with member as (select year as edition_year, unit_code from stg_membership),
score as (select year, unit_code, holds_for from int_score_held),
itself as (
  select
    member.edition_year,
    member.unit_code,
    score.year,
    score.unit_code as from_unit,
    cast(1 as decimal(38, 30)) as weight,
    true as carries_rank,
    score.holds_for
  from member
  inner join score on score.unit_code = member.unit_code and score.year <= member.edition_year
),
candidate as (
  select
    ancestry.edition_year,
    ancestry.unit_code,
    score.year,
    score.unit_code as from_unit,
    ancestry.weight,
    ancestry.by_rename as carries_rank,
    score.holds_for,
    if(score.year = ancestry.oldest_year, ancestry.successors_of_that_year, array())
      as must_be_unscored
  from stg_ancestry as ancestry
  inner join member
    on member.edition_year = ancestry.edition_year and member.unit_code = ancestry.unit_code
  inner join score
    on score.unit_code = ancestry.ancestor_code and score.year <= ancestry.oldest_year
),
-- in the year of effect itself a predecessor stands in only for a unit without a score of its own
displaced as (
  select distinct
    successor.edition_year, successor.unit_code, successor.year, successor.from_unit,
    successor.must_be_unscored
  from (select *, explode(must_be_unscored) as successor_code from candidate) as successor
  inner join score
    on score.year = successor.year and score.unit_code = successor.successor_code
),
grown as (
  select candidate.* except (must_be_unscored)
  from candidate
  left anti join displaced
    on displaced.edition_year = candidate.edition_year
    and displaced.unit_code = candidate.unit_code
    and displaced.year = candidate.year
    and displaced.from_unit = candidate.from_unit
    and displaced.must_be_unscored = candidate.must_be_unscored
),
source as (select * from itself union all select * from grown),
lineage as (
  select
    edition_year,
    unit_code,
    year,
    from_unit,
    holds_for,
    sum(weight) as weight,
    max(carries_rank) as carries_rank
  from source
  where
    holds_for = 'ANY_YEAR'
    or (holds_for = 'OWN_YEAR' and year = edition_year)
    or (holds_for = 'EARLIER_YEAR' and year < edition_year)
  group by edition_year, unit_code, year, from_unit, holds_for
)
select
  *,
  count(*) over (partition by edition_year, unit_code, year) = 1 and weight = 1 as is_alone
from lineage
