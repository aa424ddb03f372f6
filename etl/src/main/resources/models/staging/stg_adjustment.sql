-- one row per decision of the board
select year, unit_code, criterion_code, kind, points, decision_no, reason from src_adjustments
