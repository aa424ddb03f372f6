-- Grain: one row a theme that criteria of the edition have.
select distinct k.theme
from mart.criterion k
where k.edition_id = :edition and k.theme is not null and {sees:name k}
order by k.theme
