-- one row per edition year, unit, criterion and revision
select
  commitment.year as edition_year,
  commitment.unit_code,
  commitment.criterion_code,
  commitment.revision,
  commitment.target,
  commitment.baseline,
  commitment.signed_on,
  commitment.amended_on,
  commitment.document_no,
  commitment.reason,
  commitment.source_file,
  commitment.source_line
from stg_commitment as commitment
