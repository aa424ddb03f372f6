-- Grain: one row a unit; what became of it in the drawing up of awards, a line an award: its code,
-- the outcome and the code of the reason with tabulators between. Codes hold no control character.
select
  a.unit_code,
  string_agg(
    a.award_code || chr(9) || a.outcome || chr(9) || a.reason_code, chr(10)
    order by a.award_code) as outcomes
from mart.award_proposal a
where a.edition_id = :edition
  and {sees:unit a}
  and (cast(:cluster as text) is null or a.cluster_code = :cluster)
group by a.unit_code
