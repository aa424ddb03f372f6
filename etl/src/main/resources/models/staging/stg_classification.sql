-- one row per year, rulebook and class; position is the file order
select
  year,
  cluster_code as rulebook_code,
  class_code,
  class_name,
  class_name_en,
  min_ratio,
  criterion_floor_ratio,
  row_number() over (partition by year order by source_file, sheet, source_line) as position
from src_classifications
