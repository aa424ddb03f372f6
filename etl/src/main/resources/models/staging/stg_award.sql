-- one row per year, unit and award given
select year, unit_code, award_code from src_awards
