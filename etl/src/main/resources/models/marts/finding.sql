-- one row per edition year and thing that looks odd or is missing; one file each in models/findings
select
  edition_year,
  edition_year as year,
  finding_code,
  severity,
  cluster_code,
  unit_code,
  criterion_code,
  period,
  observed,
  reference,
  source_file,
  source_line,
  finding_message('vi', finding_code, period, observed, reference) as message_vi,
  finding_message('en', finding_code, period, observed, reference) as message_en,
  finding_advice('vi', finding_code) as advice_vi,
  finding_advice('en', finding_code) as advice_en
from all_findings
