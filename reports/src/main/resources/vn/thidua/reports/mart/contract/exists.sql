-- Grain: one row; 1 where the mart has been laid out at all.
select count(*) as rows
from pg_catalog.pg_class r
join pg_catalog.pg_namespace n on n.oid = r.relnamespace
where n.nspname = 'mart' and r.relname = 'contract_version'
