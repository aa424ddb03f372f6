-- one row per year with an official edition
select year from src_official_years
