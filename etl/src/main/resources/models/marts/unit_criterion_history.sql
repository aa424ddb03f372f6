-- one row per edition year, unit, criterion, described year and view
select edition_year, unit_code, criterion_code, year, view, target, actual, achievement
from int_criterion_history
