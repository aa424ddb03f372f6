-- one row per year, unit, criterion and revision
select
  year,
  unit_code,
  criterion_code,
  revision,
  target,
  baseline,
  signed_on,
  amended_on,
  document_no,
  reason,
  source_file,
  source_line
from src_commitments
