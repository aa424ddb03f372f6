-- one row per unit
select unit_code, unit_name, unit_name_en, unit_kind from src_units
