-- one row per year that enters through its edition
select year from src_published_years
