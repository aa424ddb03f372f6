-- Grain: the edition, or nothing.
select
  e.edition_id, e.year, e.kind, e.as_of, e.published_at, e.run_id, e.dossier_digest,
  e.rulebook_digest, e.content_digest, e.published_digest, e.is_current
from mart.edition e
where e.edition_id = :edition
