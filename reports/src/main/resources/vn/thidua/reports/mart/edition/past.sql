-- Grain: the edition of the year before that an edition compares itself with, or nothing.
select
  e.edition_id, e.year, e.kind, e.as_of, e.published_at, e.run_id, e.dossier_digest,
  e.rulebook_digest, e.content_digest, e.published_digest, e.is_current
from mart.edition own
join mart.edition e on e.edition_id = own.past_edition_id
where own.edition_id = :edition
