-- one row per year with memberships, computed or settled
select year from src_years
