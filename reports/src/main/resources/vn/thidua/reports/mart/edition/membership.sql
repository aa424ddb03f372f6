-- Grain: the viewer's unit in this edition, or nothing. It decides the filter and so holds none.
select u.unit_code, u.cluster_code, u.role
from mart.unit u
where u.edition_id = :edition and u.unit_code = :unit
