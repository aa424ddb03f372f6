-- Grain: one row an award, outcome and reason, in the order of the rules, the most frequent first.
select a.award_code, a.outcome, a.reason_code, count(*) as units
from mart.award_proposal a
join mart.award_rule r on r.edition_id = a.edition_id and r.award_code = a.award_code
where a.edition_id = :edition
  and {sees:unit a}
  and (cast(:cluster as text) is null or a.cluster_code = :cluster)
group by r.position, a.award_code, a.outcome, a.reason_code
order by r.position, a.outcome, units desc, a.reason_code
