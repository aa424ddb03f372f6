-- Grain: one row, the version of the contract the batch has laid out.
select max(v.version) as rows
from mart.contract_version v
