-- one row per edition year, cluster with a sound rulebook, and class; the highest first
select
  class.year as edition_year,
  rulebook.cluster_code,
  class.class_code,
  class.class_name,
  class.class_name_en,
  class.min_ratio,
  class.criterion_floor_ratio,
  cast(
    row_number() over (
      partition by class.year, rulebook.cluster_code
      order by class.min_ratio desc, class.position
    ) as int
  ) as position
from stg_classification as class
inner join int_rulebook_in_force as rulebook
  on rulebook.year = class.year
  and rulebook.rulebook_code = class.rulebook_code
  and rulebook.is_sound
